package app.preflight.deals;

import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/**
 * A next step is set, of today or later as it is set. Time that passes changes no fact: a step that
 * came due without being done is a matter of its own.
 */
@Component
class NextStepSensor implements Sensor {

    static final String KEY = "deal.next-step";

    private final KnownFacts facts;
    private final Clock clock;

    NextStepSensor(KnownFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        return facts.find(workspace, deal, this::response);
    }

    private Optional<Response> response(Record row) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(row.get(WORKSPACES.TIME_ZONE)));
        return DealRows.nextStep(row)
                .filter(step -> !step.isOverdue(today))
                .map(step -> new Response.Dated(step.date(), step.text()));
    }
}
