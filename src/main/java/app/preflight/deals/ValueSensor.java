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

/** What the deal is worth is known. */
@Component
class ValueSensor implements Sensor {

    static final String KEY = "deal.value";

    private final KnownFacts facts;

    ValueSensor(KnownFacts facts) {
        this.facts = facts;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        return facts.find(workspace, deal, ValueSensor::response);
    }

    private static Optional<Response> response(Record row) {
        return DealRows.value(row).map(value -> new Response.Amount(value, Optional.empty(), ""));
    }
}
