package app.preflight.processes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Processes of some trades, from published practice, that come with Preflight to be taken over. */
@Component
class Gallery {

    private static final List<String> KEYS =
            List.of(
                    "b2b-software",
                    "real-estate",
                    "car-dealer",
                    "insurance",
                    "government-tender",
                    "retail-counter");

    private final DefinitionFormat format;
    private final Map<String, ProcessDefinition> read = new ConcurrentHashMap<>();

    Gallery(DefinitionFormat format) {
        this.format = format;
    }

    List<ProcessDefinition> all() {
        return KEYS.stream().map(this::read).toList();
    }

    Optional<ProcessDefinition> find(String key) {
        return KEYS.stream().filter(key::equals).findFirst().map(this::read);
    }

    private ProcessDefinition read(String key) {
        return read.computeIfAbsent(key, name -> format.shipped("gallery/" + name));
    }
}
