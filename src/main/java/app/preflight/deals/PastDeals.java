package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;
import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.database.Batch;
import app.preflight.database.Database;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.PastRuns;
import app.preflight.people.People;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings deals in that were worked on elsewhere, many at a time. */
@Component
public class PastDeals {

    private final Database database;
    private final People people;
    private final PastRuns runs;

    PastDeals(Database database, People people, PastRuns runs) {
        this.database = database;
        this.people = people;
        this.runs = runs;
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
                    DealEvents.append(
                            db,
                            workspace,
                            past.stream().flatMap(deal -> deal.events().stream()).toList());
                    return past;
                });
    }

    private void insert(DSLContext db, WorkspaceId workspace, List<PastDeal> past) {
        List<Map<Field<?>, @Nullable Object>> deals = new ArrayList<>();
        List<Map<Field<?>, @Nullable Object>> texts = new ArrayList<>();
        Map<String, OrganisationId> organisations = new HashMap<>();
        for (PastDeal one : past) {
            NewDeal deal = one.deal();
            OrganisationId organisation =
                    organisations.computeIfAbsent(
                            deal.organisation(), name -> people.organisation(workspace, name));
            Optional<PersonId> contact =
                    deal.contact().map(person -> people.person(workspace, organisation, person));
            deals.add(DealWriting.past(workspace, organisation, contact, one));
            texts.add(DealWriting.text(workspace, one.run().deal(), deal));
        }
        Batch.write(db, DEALS, deals);
        Batch.write(db, DEAL_TEXTS, texts);
    }
}
