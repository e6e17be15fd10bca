package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.accounts.ScopedQuery;
import app.preflight.accounts.Users;
import app.preflight.database.FixedQuery;
import app.preflight.deals.run.RunKind;
import app.preflight.deals.run.RunRows;
import app.preflight.deals.run.Runs;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Playbooks as rows: runs, with what only a playbook has. */
@Component
class PlaybookRows {

    private static final app.preflight.schema.tables.Users OPENERS = USERS.as("openers");
    private static final app.preflight.schema.tables.Users CLOSERS = USERS.as("list_closers");

    private static final Param<UUID[]> DEALS_ASKED = DSL.param("deals", UUID[].class);

    private static final ScopedQuery OPEN =
            ScopedQuery.of(
                    DEALS.OWNER_ID,
                    visible ->
                            from(DSL.select(RunRows.COLUMNS))
                                    .where(RUNS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(FixedQuery.isAmong(RUNS.DEAL_ID, DEALS_ASKED))
                                    .and(RunKind.IS_OPEN_PLAYBOOK)
                                    .and(visible)
                                    .orderBy(RUNS.RUN_ID));

    private final RunRows runs;

    PlaybookRows(RunRows runs) {
        this.runs = runs;
    }

    /** What is open on those of the deals that the viewer sees, the oldest first. */
    List<Playbook> open(DSLContext db, Viewer viewer, Collection<DealId> deals) {
        UUID[] asked = deals.stream().map(DealId::value).toArray(UUID[]::new);
        return OPEN.by(viewer).set(DEALS_ASKED, asked).fetch(db).map(this::playbook);
    }

    /** Those on deals that the viewer sees. */
    SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return select(db, viewer.workspace(), Users.owns(viewer, DEALS.OWNER_ID));
    }

    SelectConditionStep<Record> select(DSLContext db, WorkspaceId workspace, Condition which) {
        return from(db.select(RunRows.COLUMNS))
                .where(RUNS.WORKSPACE_ID.eq(workspace))
                .and(RunKind.IS_PLAYBOOK)
                .and(which);
    }

    private static SelectOnConditionStep<Record> from(SelectSelectStep<Record> playbooks) {
        return Runs.lists(
                        playbooks.select(
                                RUNS.NOTE,
                                RUNS.OPENED_BY,
                                RUNS.OPENED_AT,
                                RUNS.CLOSED_BY,
                                RUNS.CLOSED_AT,
                                RUNS.CLOSED_REASON,
                                OPENERS.NAME,
                                CLOSERS.NAME))
                .leftJoin(OPENERS)
                .on(OPENERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                .and(OPENERS.USER_ID.eq(RUNS.OPENED_BY))
                .leftJoin(CLOSERS)
                .on(CLOSERS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                .and(CLOSERS.USER_ID.eq(RUNS.CLOSED_BY));
    }

    Playbook playbook(Record row) {
        return new Playbook(
                runs.checklist(row),
                text(row.get(RUNS.NOTE)),
                actor(row.get(RUNS.OPENED_BY), row.get(OPENERS.NAME)),
                row.get(RUNS.OPENED_AT),
                Optional.ofNullable(row.get(RUNS.CLOSED_AT))
                        .map(at ->
                                new Playbook.Closing(
                                        actor(row.get(RUNS.CLOSED_BY), row.get(CLOSERS.NAME)),
                                        at,
                                        text(row.get(RUNS.CLOSED_REASON)))));
    }

    private static String text(@Nullable String kept) {
        return Optional.ofNullable(kept).orElse("");
    }

    private static Optional<Actor> actor(@Nullable UserId id, @Nullable String name) {
        return id == null || name == null ? Optional.empty() : Optional.of(new Actor(id, name));
    }
}
