package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_EVENTS;
import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.accounts.Workspace;
import app.preflight.database.Database;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.RunKind;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Deals on which no person has done anything for the days that the workspace has set. One that is
 * held, or whose next step lies ahead, is left in peace. Two nodes that look at once do no harm:
 * the second list is not taken.
 */
@Component
class QuietDeals {

    private static final int AT_ONCE = 200;
    private static final app.preflight.schema.tables.Runs PLAYBOOKS = RUNS.as("playbooks");

    private final Database database;
    private final PlaybookCauses causes;
    private final Openings openings;
    private final Clock clock;

    QuietDeals(Database database, PlaybookCauses causes, Openings openings, Clock clock) {
        this.database = database;
        this.causes = causes;
        this.openings = openings;
        this.clock = clock;
    }

    /**
     * @param nothingDone the moment since which nobody may have done anything
     * @param today where the workspace is, to which days of next steps are held
     */
    private record Since(Instant nothingDone, LocalDate today) {}

    /** Opens the list on each; a batch a transaction, so that nobody waits long for any. */
    void look(Workspace workspace) {
        causes.find(workspace.id(), PlaybookCauses.NO_REPLY)
                .filter(cause -> cause.days().isPresent())
                .ifPresent(cause -> look(workspace, cause));
    }

    private void look(Workspace workspace, PlaybookCauses.Cause cause) {
        Instant now = clock.instant();
        Since since =
                new Since(
                        now.minus(Duration.ofDays(cause.days().getAsInt())),
                        LocalDate.ofInstant(now, workspace.zone()));
        Optional<DealId> last = Optional.empty();
        do {
            Optional<DealId> after = last;
            last =
                    database.write(
                            workspace.id(), db -> batch(db, workspace.id(), cause, since, after));
        } while (last.isPresent());
    }

    /** The last deal of a full batch; empty where there are no more behind it. */
    private Optional<DealId> batch(
            DSLContext db,
            WorkspaceId workspace,
            PlaybookCauses.Cause cause,
            Since since,
            Optional<DealId> after) {
        List<DealId> quiet = quiet(db, workspace, since, after);
        quiet.forEach(deal ->
                openings.open(
                        db,
                        new Opening.Of(workspace, deal, cause.key(), "", Optional.empty()),
                        cause.content()));
        return quiet.size() < AT_ONCE ? Optional.empty() : Optional.of(quiet.getLast());
    }

    private List<DealId> quiet(
            DSLContext db, WorkspaceId workspace, Since since, Optional<DealId> after) {
        return db.select(RUNS.DEAL_ID)
                .from(RUNS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                .and(DEALS.DEAL_ID.eq(RUNS.DEAL_ID))
                .where(RUNS.WORKSPACE_ID.eq(workspace))
                .and(RunKind.IS_PROCESS)
                .and(RUNS.STATE.eq(Run.State.RUNNING.code()))
                .and(RUNS.HELD_ITEM.isNull())
                .and(DEALS.STATUS.eq("open"))
                .and(DEALS.OPENED_AT.lt(since.nothingDone()))
                .and(DEALS.NEXT_STEP_DATE.isNull().or(DEALS.NEXT_STEP_DATE.lt(since.today())))
                .and(after.map(RUNS.DEAL_ID::gt).orElse(noCondition()))
                .and(nothingHappened(since.nothingDone()))
                .and(noneIsOpen())
                .orderBy(RUNS.DEAL_ID)
                .limit(AT_ONCE)
                .fetch(RUNS.DEAL_ID);
    }

    private static Condition nothingHappened(Instant since) {
        return notExists(
                selectOne()
                        .from(DEAL_EVENTS)
                        .where(DEAL_EVENTS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                        .and(DEAL_EVENTS.DEAL_ID.eq(RUNS.DEAL_ID))
                        .and(DEAL_EVENTS.BY_USER.isNotNull())
                        .and(DEAL_EVENTS.HAPPENED_AT.ge(since)));
    }

    private static Condition noneIsOpen() {
        return notExists(
                selectOne()
                        .from(PLAYBOOKS)
                        .where(PLAYBOOKS.WORKSPACE_ID.eq(RUNS.WORKSPACE_ID))
                        .and(PLAYBOOKS.DEAL_ID.eq(RUNS.DEAL_ID))
                        .and(PLAYBOOKS.KIND.eq(inline("playbook")))
                        .and(PLAYBOOKS.STAGE.eq(PlaybookCauses.NO_REPLY))
                        .and(PLAYBOOKS.STATE.ne(inline(Run.State.CLOSED.code()))));
    }
}
