package app.preflight.deals.run;

import app.preflight.processes.SensorNames;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sensors that modules brought with them. */
@Component
class Sensors implements SensorNames {

    /** Looked up when they are asked for: a module may need the processes for its sensor. */
    private final ObjectProvider<Sensor> sensors;

    Sensors(ObjectProvider<Sensor> sensors) {
        this.sensors = sensors;
    }

    @Override
    public List<String> all() {
        return sensors.stream().map(Sensor::key).sorted().toList();
    }

    Optional<Sensor> find(String key) {
        return sensors.stream().filter(sensor -> sensor.key().equals(key)).findFirst();
    }
}
