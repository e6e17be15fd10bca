package app.preflight.deals;

import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The day on which the deal is expected to close is known. */
@Component
class CloseDateSensor implements Sensor {

    static final String KEY = "deal.close-date";

    private final KnownFacts facts;

    CloseDateSensor(KnownFacts facts) {
        this.facts = facts;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        return facts.find(workspace, deal, CloseDateSensor::response);
    }

    private static Optional<Response> response(Record row) {
        return DealRows.closeDate(row).map(date -> new Response.Dated(date, ""));
    }
}
