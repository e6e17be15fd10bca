package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEAD_IMPORTS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.accounts.Users;
import app.preflight.leads.OwnerChoice;
import app.preflight.shared.Actor;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import tools.jackson.databind.json.JsonMapper;

/** Imports as rows; who sees whom, sees what the other asked for. */
final class LeadImportRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final app.preflight.schema.tables.Users OWNERS = USERS.as("owners");

    /** Rows of five hundred columns are large, and looked at one by one only. */
    private static final Field<JSONB> NO_SAMPLE =
            DSL.inline(JSONB.valueOf("[]")).as(LEAD_IMPORTS.SAMPLE);

    private static final List<Field<?>> ALL_BUT_SAMPLE =
            Arrays.stream(LEAD_IMPORTS.fields())
                    .<Field<?>>map(field -> field)
                    .filter(field -> !field.equals(LEAD_IMPORTS.SAMPLE))
                    .toList();

    private LeadImportRows() {}

    /** The newest first, without their samples. */
    static List<LeadImport> newest(DSLContext db, Viewer viewer, int limit) {
        return select(db, viewer.workspace(), NO_SAMPLE)
                .and(Users.owns(viewer, LEAD_IMPORTS.ASKED_BY))
                .orderBy(LEAD_IMPORTS.ASKED_AT.desc(), LEAD_IMPORTS.IMPORT_ID.desc())
                .limit(limit)
                .fetch(LeadImportRows::found);
    }

    static Optional<LeadImport> find(DSLContext db, Viewer viewer, UUID id) {
        return select(db, viewer.workspace(), LEAD_IMPORTS.SAMPLE)
                .and(Users.owns(viewer, LEAD_IMPORTS.ASKED_BY))
                .and(LEAD_IMPORTS.IMPORT_ID.eq(id))
                .fetchOptional(LeadImportRows::found);
    }

    /** For the work itself, whoever asked for it; without its sample. */
    static Optional<LeadImport> find(
            DSLContext db, WorkspaceId workspace, UUID id, ImportState state) {
        return select(db, workspace, NO_SAMPLE)
                .and(LEAD_IMPORTS.IMPORT_ID.eq(id))
                .and(isIn(state))
                .fetchOptional(LeadImportRows::found);
    }

    private static SelectConditionStep<Record> select(
            DSLContext db, WorkspaceId workspace, Field<JSONB> sample) {
        return db.select(ALL_BUT_SAMPLE)
                .select(sample, USERS.NAME, OWNERS.NAME)
                .from(LEAD_IMPORTS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(LEAD_IMPORTS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(LEAD_IMPORTS.ASKED_BY))
                .join(OWNERS)
                .on(OWNERS.WORKSPACE_ID.eq(LEAD_IMPORTS.WORKSPACE_ID))
                .and(OWNERS.USER_ID.eq(LEAD_IMPORTS.OWNER_ID))
                .where(LEAD_IMPORTS.WORKSPACE_ID.eq(workspace));
    }

    /** How the columns of such a file were mapped the last time that one was imported. */
    static Optional<ColumnMapping> earlier(
            DSLContext db, WorkspaceId workspace, List<String> columns) {
        return db.select(LEAD_IMPORTS.MAPPING)
                .from(LEAD_IMPORTS)
                .where(LEAD_IMPORTS.WORKSPACE_ID.eq(workspace))
                .and(LEAD_IMPORTS.COLUMNS.eq(columns(columns)))
                .and(LEAD_IMPORTS.STATE.ne(ImportState.READY.code()))
                .orderBy(LEAD_IMPORTS.ASKED_AT.desc(), LEAD_IMPORTS.IMPORT_ID.desc())
                .limit(1)
                .fetchOptional(row -> ColumnMapping.of(row.value1()));
    }

    static void insert(DSLContext db, Viewer viewer, LeadImport added) {
        db.insertInto(LEAD_IMPORTS)
                .set(LEAD_IMPORTS.WORKSPACE_ID, viewer.workspace())
                .set(LEAD_IMPORTS.IMPORT_ID, added.id())
                .set(LEAD_IMPORTS.FILE_NAME, added.file())
                .set(LEAD_IMPORTS.STATE, added.state().code())
                .set(LEAD_IMPORTS.COLUMNS, columns(added.columns()))
                .set(LEAD_IMPORTS.MAPPING, added.mapping().json())
                .set(LEAD_IMPORTS.SAMPLE, SampleRow.json(added.sample()))
                .set(LEAD_IMPORTS.POLICY, added.policy().code())
                .set(LEAD_IMPORTS.OWNER_ID, added.owner().owner().id())
                .set(LEAD_IMPORTS.BY_RULES, added.owner().byRules())
                .set(LEAD_IMPORTS.ASKED_BY, added.askedBy().id())
                .set(LEAD_IMPORTS.ASKED_AT, added.askedAt())
                .set(LEAD_IMPORTS.ROWS_TOTAL, added.rows().total())
                .set(LEAD_IMPORTS.ROWS_DONE, 0)
                .set(LEAD_IMPORTS.ADDED, 0)
                .set(LEAD_IMPORTS.UPDATED, 0)
                .set(LEAD_IMPORTS.SKIPPED, 0)
                .set(LEAD_IMPORTS.UNDECIDED, 0)
                .set(LEAD_IMPORTS.REJECTED, 0)
                .set(LEAD_IMPORTS.REMOVED, 0)
                .set(LEAD_IMPORTS.RESTORED, 0)
                .set(LEAD_IMPORTS.KEPT, 0)
                .execute();
    }

    /**
     * Nobody else goes on with it until the transaction ends.
     *
     * @return whether it still stands so
     */
    static boolean lock(DSLContext db, WorkspaceId workspace, UUID id, Condition stillIs) {
        return db.select(LEAD_IMPORTS.IMPORT_ID)
                .from(LEAD_IMPORTS)
                .where(is(workspace, id))
                .and(stillIs)
                .forNoKeyUpdate()
                .fetchOptional()
                .isPresent();
    }

    static void count(DSLContext db, WorkspaceId workspace, UUID id, RowCounts rows) {
        db.update(LEAD_IMPORTS)
                .set(LEAD_IMPORTS.ROWS_DONE, LEAD_IMPORTS.ROWS_DONE.plus(rows.done()))
                .set(LEAD_IMPORTS.ADDED, LEAD_IMPORTS.ADDED.plus(rows.added()))
                .set(LEAD_IMPORTS.UPDATED, LEAD_IMPORTS.UPDATED.plus(rows.updated()))
                .set(LEAD_IMPORTS.SKIPPED, LEAD_IMPORTS.SKIPPED.plus(rows.skipped()))
                .set(LEAD_IMPORTS.UNDECIDED, LEAD_IMPORTS.UNDECIDED.plus(rows.undecided()))
                .set(LEAD_IMPORTS.REJECTED, LEAD_IMPORTS.REJECTED.plus(rows.rejected()))
                .where(is(workspace, id))
                .execute();
    }

    static void count(DSLContext db, WorkspaceId workspace, UUID id, UndoCounts undone) {
        db.update(LEAD_IMPORTS)
                .set(LEAD_IMPORTS.REMOVED, LEAD_IMPORTS.REMOVED.plus(undone.removed()))
                .set(LEAD_IMPORTS.RESTORED, LEAD_IMPORTS.RESTORED.plus(undone.restored()))
                .set(LEAD_IMPORTS.KEPT, LEAD_IMPORTS.KEPT.plus(undone.kept()))
                .where(is(workspace, id))
                .execute();
    }

    /** Returns whether it was in the state named. */
    static boolean end(
            DSLContext db,
            WorkspaceId workspace,
            UUID id,
            ImportState from,
            ImportState to,
            Instant at) {
        return db.update(LEAD_IMPORTS)
                        .set(LEAD_IMPORTS.STATE, to.code())
                        .set(LEAD_IMPORTS.ENDED_AT, at)
                        .where(is(workspace, id))
                        .and(isIn(from))
                        .execute()
                == 1;
    }

    static Condition is(WorkspaceId workspace, UUID id) {
        return LEAD_IMPORTS.WORKSPACE_ID.eq(workspace).and(LEAD_IMPORTS.IMPORT_ID.eq(id));
    }

    static Condition isIn(ImportState state) {
        return LEAD_IMPORTS.STATE.eq(state.code());
    }

    private static JSONB columns(List<String> columns) {
        return JSONB.valueOf(JSON.writeValueAsString(columns));
    }

    private static LeadImport found(Record row) {
        return new LeadImport(
                row.get(LEAD_IMPORTS.IMPORT_ID),
                row.get(LEAD_IMPORTS.FILE_NAME),
                ImportState.of(row.get(LEAD_IMPORTS.STATE)),
                Cells.of(JSON.readTree(row.get(LEAD_IMPORTS.COLUMNS).data())),
                ColumnMapping.of(row.get(LEAD_IMPORTS.MAPPING)),
                SampleRow.of(row.get(LEAD_IMPORTS.SAMPLE)),
                Policy.of(row.get(LEAD_IMPORTS.POLICY)),
                new OwnerChoice(
                        new Actor(row.get(LEAD_IMPORTS.OWNER_ID), row.get(OWNERS.NAME)),
                        row.get(LEAD_IMPORTS.BY_RULES)),
                new Actor(row.get(LEAD_IMPORTS.ASKED_BY), row.get(USERS.NAME)),
                row.get(LEAD_IMPORTS.ASKED_AT),
                new RowCounts(
                        row.get(LEAD_IMPORTS.ROWS_TOTAL),
                        row.get(LEAD_IMPORTS.ROWS_DONE),
                        row.get(LEAD_IMPORTS.ADDED),
                        row.get(LEAD_IMPORTS.UPDATED),
                        row.get(LEAD_IMPORTS.SKIPPED),
                        row.get(LEAD_IMPORTS.UNDECIDED),
                        row.get(LEAD_IMPORTS.REJECTED)),
                new UndoCounts(
                        row.get(LEAD_IMPORTS.REMOVED),
                        row.get(LEAD_IMPORTS.RESTORED),
                        row.get(LEAD_IMPORTS.KEPT)),
                Optional.ofNullable(row.get(LEAD_IMPORTS.ENDED_AT)));
    }
}
