package app.preflight.processes;

import java.util.List;

/** The sensors that an item may name. They look at what modules above this one keep. */
public interface SensorNames {

    /** In the order of their names. */
    List<String> all();
}
