package app.preflight.deals;

import app.preflight.deals.run.Evidence;
import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.shared.DealId;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Record;

/**
 * Looks at something that is written of the deal.
 *
 * @param fact what proves it, of the deal's row
 */
record DealSensor(String key, DealEvidence facts, Function<Record, Optional<Response>> fact)
        implements Sensor {

    @Override
    public List<Evidence> sense(WorkspaceId workspace, DealId deal) {
        return facts.find(workspace, deal, fact);
    }
}
