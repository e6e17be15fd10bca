package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.PLAYBOOK_SETTINGS;

import app.preflight.database.Database;
import app.preflight.processes.PlaybookDefinitions;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What may open a list, and which list; set by admins, and as it is shipped before. */
@Component
public class PlaybookCauses {

    /** The list for deals on which nothing happens: the one that opens by itself. */
    static final String NO_REPLY = "no-reply";

    static final int USUAL_DAYS = 14;

    private final Database database;
    private final PlaybookDefinitions definitions;

    PlaybookCauses(Database database, PlaybookDefinitions definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    /**
     * A list with when it opens.
     *
     * @param content the version that says it, and of that the one stage
     * @param days without a word after which it opens by itself; empty where only somebody, or
     *     another module, opens it
     */
    public record Cause(ProcessVersion content, boolean active, OptionalInt days) {

        public Stage list() {
            return content.first();
        }

        public String key() {
            return list().key();
        }

        /** Whether this is the one that may open by itself. */
        public boolean isQuiet() {
            return key().equals(NO_REPLY);
        }
    }

    List<Cause> all(WorkspaceId workspace) {
        Map<String, Record> settings =
                database.read(
                        workspace,
                        db ->
                                db
                                        .selectFrom(PLAYBOOK_SETTINGS)
                                        .where(PLAYBOOK_SETTINGS.WORKSPACE_ID.eq(workspace))
                                        .fetch()
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        row -> row.getCause(),
                                                        Function.identity())));
        ProcessVersion newest = definitions.of(workspace);
        return newest.stages().stream()
                .map(newest::only)
                .map(list -> cause(list, Optional.ofNullable(settings.get(list.first().key()))))
                .toList();
    }

    /** Those that are not switched off. */
    public List<Cause> active(WorkspaceId workspace) {
        return all(workspace).stream().filter(Cause::active).toList();
    }

    Optional<Cause> find(WorkspaceId workspace, String key) {
        return active(workspace).stream().filter(cause -> cause.key().equals(key)).findFirst();
    }

    private static Cause cause(ProcessVersion list, Optional<Record> row) {
        boolean active = row.map(set -> set.get(PLAYBOOK_SETTINGS.ACTIVE)).orElse(true);
        boolean quiet = list.first().key().equals(NO_REPLY);
        Optional<Integer> days =
                row.isEmpty()
                        ? Optional.of(USUAL_DAYS)
                        : Optional.ofNullable(row.get().get(PLAYBOOK_SETTINGS.DAYS));
        OptionalInt whole =
                days.filter(number -> quiet).map(OptionalInt::of).orElse(OptionalInt.empty());
        return new Cause(list, active, whole);
    }

    void set(WorkspaceId workspace, String cause, boolean active, OptionalInt days) {
        Optional<Integer> kept = days.isPresent() ? Optional.of(days.getAsInt()) : Optional.empty();
        database.write(
                workspace,
                db ->
                        db.insertInto(PLAYBOOK_SETTINGS)
                                .set(PLAYBOOK_SETTINGS.WORKSPACE_ID, workspace)
                                .set(PLAYBOOK_SETTINGS.CAUSE, cause)
                                .set(PLAYBOOK_SETTINGS.ACTIVE, active)
                                .set(PLAYBOOK_SETTINGS.DAYS, kept.orElse(null))
                                .onConflict(PLAYBOOK_SETTINGS.WORKSPACE_ID, PLAYBOOK_SETTINGS.CAUSE)
                                .doUpdate()
                                .set(PLAYBOOK_SETTINGS.ACTIVE, active)
                                .set(PLAYBOOK_SETTINGS.DAYS, kept.orElse(null))
                                .execute());
    }
}
