package app.preflight.deals;

import app.preflight.deals.run.EventType;
import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.List;

/** What a reader may want to see alone. */
public enum TimelineSort implements Coded {
    ALL("DEAL|ITEM|STAGE|RUN|PLAYBOOK"),
    ITEMS("ITEM|PLAYBOOK"),
    STAGES("STAGE|RUN"),
    DEAL("DEAL");

    /** How the names of its events begin. */
    private final String beginnings;

    TimelineSort(String beginnings) {
        this.beginnings = beginnings;
    }

    List<EventType> types() {
        return Arrays.stream(EventType.values())
                .filter(type -> type.name().matches("(" + beginnings + ")_.*"))
                .toList();
    }

    static TimelineSort of(String word) {
        return Arrays.stream(values())
                .filter(sort -> sort.code().equals(word))
                .findFirst()
                .orElse(ALL);
    }
}
