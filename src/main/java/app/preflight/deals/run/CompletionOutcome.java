package app.preflight.deals.run;

import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.web.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of asking to complete a stage. */
public sealed interface CompletionOutcome
        permits CompletionOutcome.Completed, CompletionOutcome.Refused {

    /**
     * @param next the stage the run is in now; empty when it is completed
     */
    record Completed(Stage stage, Optional<Stage> next, Actor by, Instant at)
            implements CompletionOutcome {}

    /** The gate's no. */
    sealed interface Refused extends CompletionOutcome, Refusal
            permits Blocked, OnHold, NotCurrent, RunOver {}

    /** Must items are open; each can be done on the spot. */
    record Blocked(Stage stage, List<RunItem> missing) implements Refused {

        private record Missing(String key, String challenge, ItemState state) {}

        @Override
        public String key() {
            return "missing";
        }

        @Override
        public Map<String, Object> arguments(Locale locale) {
            List<Missing> items =
                    missing.stream()
                            .map(item ->
                                    new Missing(
                                            item.key(),
                                            item.item().challenge().in(locale),
                                            item.state()))
                            .toList();
            return Map.of("missing", items);
        }
    }

    /** The run is held: it is resumed first. */
    record OnHold(Run.Hold hold) implements Refused {

        @Override
        public String key() {
            return "on-hold";
        }

        @Override
        public Map<String, Object> arguments(Locale locale) {
            return Map.of("item", hold.item());
        }
    }

    /** The stage is not the one the run is in. */
    record NotCurrent(Stage current) implements Refused {

        @Override
        public String key() {
            return "not-current";
        }

        @Override
        public Map<String, Object> arguments(Locale locale) {
            return Map.of("stage", current.key());
        }
    }
}
