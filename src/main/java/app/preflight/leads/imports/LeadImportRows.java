package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORTS;
import static app.preflight.schema.Tables.TASKS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.jobs.Task;
import app.preflight.jobs.Task.State;
import app.preflight.leads.OwnerChoice;
import app.preflight.shared.Actor;
import app.preflight.shared.Coded;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of imports beside their tasks. */
@Component
class LeadImportRows {

    /** Rows of five hundred columns are large, and looked at one by one only. */
    private static final Field<JSONB> NO_SAMPLE = DSL.inline(JSONB.valueOf("[]"));

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<List<SampleRow>> SAMPLE = new TypeReference<>() {};

    private final JsonMapper json;

    LeadImportRows(JsonMapper json) {
        this.json = json;
    }

    LeadImport find(DSLContext db, Task<RowCounts> task, Optional<Task<UndoCounts>> undo) {
        return select(db, List.of(task), undo.stream().toList(), LEAD_IMPORTS.SAMPLE).getFirst();
    }

    /** The newest first, without their samples. */
    List<LeadImport> list(
            DSLContext db, List<Task<RowCounts>> tasks, List<Task<UndoCounts>> undos) {
        return select(db, tasks, undos, NO_SAMPLE);
    }

    private List<LeadImport> select(
            DSLContext db,
            List<Task<RowCounts>> tasks,
            List<Task<UndoCounts>> undos,
            Field<JSONB> sample) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        return db.select(
                        LEAD_IMPORTS.IMPORT_ID,
                        LEAD_IMPORTS.FILE_NAME,
                        LEAD_IMPORTS.COLUMNS,
                        LEAD_IMPORTS.MAPPING,
                        sample.as(LEAD_IMPORTS.SAMPLE),
                        LEAD_IMPORTS.POLICY,
                        LEAD_IMPORTS.OWNER_ID,
                        LEAD_IMPORTS.BY_RULES,
                        USERS.NAME)
                .from(LEAD_IMPORTS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(LEAD_IMPORTS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(LEAD_IMPORTS.OWNER_ID))
                .where(LEAD_IMPORTS.WORKSPACE_ID.eq(tasks.getFirst().workspace()))
                .and(LEAD_IMPORTS.IMPORT_ID.in(tasks.stream().map(Task::subject).toList()))
                .orderBy(LEAD_IMPORTS.IMPORT_ID.desc())
                .fetch(row -> found(row, tasks, undos));
    }

    private LeadImport found(
            Record row, List<Task<RowCounts>> tasks, List<Task<UndoCounts>> undos) {
        UUID id = row.get(LEAD_IMPORTS.IMPORT_ID);
        return new LeadImport(
                id,
                row.get(LEAD_IMPORTS.FILE_NAME),
                ColumnMapping.of(
                        json.readValue(row.get(LEAD_IMPORTS.COLUMNS).data(), NAMES),
                        json.readValue(row.get(LEAD_IMPORTS.MAPPING).data(), FIELDS)),
                json.readValue(row.get(LEAD_IMPORTS.SAMPLE).data(), SAMPLE),
                Coded.of(Policy.class, row.get(LEAD_IMPORTS.POLICY)),
                new OwnerChoice(
                        new Actor(row.get(LEAD_IMPORTS.OWNER_ID), row.get(USERS.NAME)),
                        row.get(LEAD_IMPORTS.BY_RULES)),
                on(id, tasks).orElseThrow(),
                on(id, undos));
    }

    private static <D> Optional<Task<D>> on(UUID subject, List<Task<D>> tasks) {
        return tasks.stream().filter(task -> task.subject().equals(subject)).findFirst();
    }

    /** The fields of such a file's columns the last time that one was imported. */
    Optional<Map<String, String>> earlier(
            DSLContext db, WorkspaceId workspace, List<String> columns) {
        return db.select(LEAD_IMPORTS.MAPPING)
                .from(LEAD_IMPORTS)
                .join(TASKS)
                .on(TASKS.WORKSPACE_ID.eq(LEAD_IMPORTS.WORKSPACE_ID))
                .and(TASKS.KIND.eq(LeadImportTask.NAME))
                .and(TASKS.SUBJECT.eq(LEAD_IMPORTS.IMPORT_ID))
                .where(LEAD_IMPORTS.WORKSPACE_ID.eq(workspace))
                .and(LEAD_IMPORTS.COLUMNS.eq(json(columns)))
                .and(TASKS.STATE.ne(State.WAITING.code()))
                .orderBy(LEAD_IMPORTS.IMPORT_ID.desc())
                .limit(1)
                .fetchOptional(row -> json.readValue(row.value1().data(), FIELDS));
    }

    void insert(
            DSLContext db,
            WorkspaceId workspace,
            UUID id,
            String name,
            ReceivedFile file,
            ImportOptions options) {
        db.insertInto(LEAD_IMPORTS)
                .set(LEAD_IMPORTS.WORKSPACE_ID, workspace)
                .set(LEAD_IMPORTS.IMPORT_ID, id)
                .set(LEAD_IMPORTS.FILE_NAME, name)
                .set(LEAD_IMPORTS.COLUMNS, json(file.columns()))
                .set(LEAD_IMPORTS.SAMPLE, json(file.sample()))
                .set(LEAD_IMPORTS.MAPPING, json(options.columns().fields()))
                .set(LEAD_IMPORTS.POLICY, options.policy().code())
                .set(LEAD_IMPORTS.OWNER_ID, options.owner().owner().id())
                .set(LEAD_IMPORTS.BY_RULES, options.owner().byRules())
                .execute();
    }

    int update(DSLContext db, LeadImport ready, ImportOptions options) {
        return db.update(LEAD_IMPORTS)
                .set(LEAD_IMPORTS.MAPPING, json(options.columns().fields()))
                .set(LEAD_IMPORTS.POLICY, options.policy().code())
                .set(LEAD_IMPORTS.OWNER_ID, options.owner().owner().id())
                .set(LEAD_IMPORTS.BY_RULES, options.owner().byRules())
                .where(is(ready.task().workspace(), ready.id()))
                .execute();
    }

    private static Condition is(WorkspaceId workspace, UUID id) {
        return LEAD_IMPORTS.WORKSPACE_ID.eq(workspace).and(LEAD_IMPORTS.IMPORT_ID.eq(id));
    }

    private JSONB json(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }
}
