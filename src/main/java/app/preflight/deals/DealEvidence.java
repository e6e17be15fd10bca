package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.database.Database;
import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.Response;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** What is written of a deal, as its sensors look at it: whoever may see the deal. */
@Component
class DealEvidence {

    private final Database database;

    DealEvidence(Database database) {
        this.database = database;
    }

    /** The deal's page shows it. */
    List<Evidence> find(
            WorkspaceId workspace, DealId deal, Function<Record, Optional<Response>> fact) {
        return fact
                .apply(row(workspace, deal))
                .map(value -> new Evidence(value, "/deals/" + deal.value() + "#facts"))
                .stream()
                .toList();
    }

    private Record row(WorkspaceId workspace, DealId deal) {
        return database.read(
                workspace,
                db ->
                        db.select(
                                        DEALS.AMOUNT,
                                        DEALS.CURRENCY,
                                        DEALS.CLOSE_DATE,
                                        DEALS.NEXT_STEP_DATE,
                                        DEALS.NEXT_STEP,
                                        DEALS.CONTACT_NAME,
                                        DEALS.CONTACT_EMAIL,
                                        DEALS.CONTACT_PHONE,
                                        WORKSPACES.TIME_ZONE)
                                .from(DEALS)
                                .join(WORKSPACES)
                                .on(WORKSPACES.WORKSPACE_ID.eq(DEALS.WORKSPACE_ID))
                                .where(DEALS.WORKSPACE_ID.eq(workspace))
                                .and(DEALS.DEAL_ID.eq(deal))
                                .fetchSingle());
    }
}
