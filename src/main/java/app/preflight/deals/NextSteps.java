package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.database.Database;
import app.preflight.deals.run.FactChanged;
import app.preflight.deals.run.ItemDone;
import app.preflight.deals.run.ItemFollower;
import app.preflight.processes.Item;
import app.preflight.processes.ResponseKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing is asked twice: the next step that was answered on the list is the deal's next step. */
@Component
class NextSteps implements ItemFollower {

    private final Database database;
    private final ApplicationEventPublisher events;

    NextSteps(Database database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public boolean follows(Item item) {
        return item.response() == ResponseKind.NEXT_STEP;
    }

    @EventListener
    void take(ItemDone done) {
        NextStep.answered(done.item())
                .ifPresent(step -> {
                    take(done, step);
                    events.publishEvent(
                            new FactChanged(
                                    done.workspace(), done.deal(), DealSensors.key("nextStep")));
                });
    }

    private void take(ItemDone done, NextStep step) {
        database.write(
                done.workspace(),
                db ->
                        db.update(DEALS)
                                .set(DEALS.NEXT_STEP_DATE, step.date())
                                .set(DEALS.NEXT_STEP, step.text())
                                .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                                .where(DEALS.WORKSPACE_ID.eq(done.workspace()))
                                .and(DEALS.DEAL_ID.eq(done.deal()))
                                .execute());
    }
}
