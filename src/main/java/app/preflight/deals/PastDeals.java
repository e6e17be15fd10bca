package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;
import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.database.Batch;
import app.preflight.database.Database;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.PastRun;
import app.preflight.deals.run.PastRuns;
import app.preflight.people.People;
import app.preflight.shared.Money;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Brings deals in that were worked on elsewhere, many at a time. */
@Component
public class PastDeals {

    private final Database database;
    private final People people;
    private final PastRuns runs;
    private final DealEvents log;

    PastDeals(Database database, People people, PastRuns runs, DealEvents log) {
        this.database = database;
        this.people = people;
        this.runs = runs;
        this.log = log;
    }

    /**
     * Those of the ids that a deal has already. Until the transaction ends nobody else brings deals
     * into the workspace, so that two imports of one file at once make each deal once.
     */
    public Set<String> known(WorkspaceId workspace, Collection<String> externalIds) {
        return database.write(
                workspace,
                db -> {
                    db.select(WORKSPACES.WORKSPACE_ID)
                            .from(WORKSPACES)
                            .where(WORKSPACES.WORKSPACE_ID.eq(workspace))
                            .forNoKeyUpdate()
                            .fetch();
                    return db.select(DEALS.EXTERNAL_ID)
                            .from(DEALS)
                            .where(DEALS.WORKSPACE_ID.eq(workspace))
                            .and(DEALS.EXTERNAL_ID.in(externalIds))
                            .fetchSet(DEALS.EXTERNAL_ID);
                });
    }

    /**
     * Lets the database count what has come. Until it has, it takes these tables for empty, and
     * looks up each reference between them by reading on and on.
     */
    public void count() {
        database.global(db ->
                db.execute("analyze users, organisations, deals, runs, run_items, deal_events"));
    }

    /** All or none. */
    public void add(WorkspaceId workspace, List<PastDeal> past) {
        database.write(
                workspace,
                db -> {
                    insert(db, workspace, past);
                    runs.write(db, past.stream().map(PastDeal::owned).toList());
                    log.append(
                            db,
                            workspace,
                            past.stream().flatMap(deal -> deal.events().stream()).toList());
                    return past;
                });
    }

    private void insert(DSLContext db, WorkspaceId workspace, List<PastDeal> past) {
        Batch deals = deals();
        Batch texts =
                Batch.into(
                        DEAL_TEXTS,
                        DEAL_TEXTS.WORKSPACE_ID,
                        DEAL_TEXTS.DEAL_ID,
                        DEAL_TEXTS.TEXT,
                        DEAL_TEXTS.OPENED_AT,
                        DEAL_TEXTS.OWNER_ID);
        Map<String, OrganisationId> organisations = new HashMap<>();
        for (PastDeal deal : past) {
            NewDeal facts = deal.deal();
            OrganisationId organisation =
                    organisations.computeIfAbsent(
                            facts.organisation(), name -> people.organisation(workspace, name));
            add(deals, workspace, organisation, deal);
            texts.add(
                    workspace,
                    deal.run().deal(),
                    Deals.text(facts.title(), facts.organisation(), facts.contact()),
                    facts.openedAt(),
                    facts.owner());
        }
        deals.write(db);
        texts.write(db);
    }

    private static Batch deals() {
        return Batch.into(
                DEALS,
                DEALS.WORKSPACE_ID,
                DEALS.DEAL_ID,
                DEALS.TITLE,
                DEALS.ORGANISATION_ID,
                DEALS.CONTACT_ID,
                DEALS.OWNER_ID,
                DEALS.AMOUNT,
                DEALS.CURRENCY,
                DEALS.CLOSE_DATE,
                DEALS.PRODUCT,
                DEALS.SOURCE,
                DEALS.DECISION_MAKERS,
                DEALS.NEXT_STEP_DATE,
                DEALS.NEXT_STEP,
                DEALS.STATUS,
                DEALS.CLOSED_AT,
                DEALS.CLOSED_BY,
                DEALS.CLOSED_REASON,
                DEALS.OPENED_AT,
                DEALS.EXTERNAL_ID,
                DEALS.REVISION);
    }

    private void add(
            Batch deals, WorkspaceId workspace, OrganisationId organisation, PastDeal past) {
        NewDeal deal = past.deal();
        PastRun run = past.run();
        Optional<Closure> closure = past.closure();
        Optional<NextStep> next = past.nextStep();
        Optional<PersonId> contact =
                deal.contact().map(person -> people.person(workspace, organisation, person));
        deals.add(
                workspace,
                run.deal(),
                deal.title(),
                organisation,
                contact.orElse(null),
                deal.owner(),
                deal.value().map(Money::amount).orElse(null),
                Deals.currency(deal.value()),
                deal.closeDate().orElse(null),
                deal.particulars().product().orElse(null),
                deal.particulars().source().orElse(null),
                deal.particulars().decisionMakers().orElse(null),
                next.map(NextStep::date).orElse(null),
                next.map(NextStep::text).orElse(null),
                past.status().code(),
                closure.map(Closure::at).orElse(null),
                closure.map(known -> known.by().id()).orElse(null),
                closure.flatMap(Closure::reason).orElse(null),
                deal.openedAt(),
                deal.externalId().orElse(null),
                1);
    }
}
