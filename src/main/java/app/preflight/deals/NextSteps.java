package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.database.Database;
import app.preflight.deals.run.ItemDone;
import app.preflight.deals.run.Response;
import app.preflight.processes.ResponseKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is asked twice: the next step that was answered on the list is the deal's next step. */
@Component
class NextSteps {

    private final Database database;

    NextSteps(Database database) {
        this.database = database;
    }

    @EventListener
    void take(ItemDone done) {
        if (done.item().item().response() == ResponseKind.NEXT_STEP
                && done.item().response().orElseThrow() instanceof Response.Dated step) {
            database.write(
                    done.workspace(),
                    db ->
                            db.update(DEALS)
                                    .set(DEALS.NEXT_STEP_DATE, step.date())
                                    .set(DEALS.NEXT_STEP, step.text())
                                    .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                                    .where(DEALS.WORKSPACE_ID.eq(done.workspace().value()))
                                    .and(DEALS.DEAL_ID.eq(done.deal().value()))
                                    .execute());
        }
    }
}
