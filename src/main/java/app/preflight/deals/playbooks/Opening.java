package app.preflight.deals.playbooks;

import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What came of opening a playbook. */
public sealed interface Opening {

    /** What is opened, for whom. */
    record Of(WorkspaceId workspace, DealId deal, String cause, String note, Optional<UserId> by) {}

    record Opened(UUID playbook) implements Opening {}

    /** One for the same cause is not done with. */
    record OpenAlready(Playbook playbook) implements Opening, Refusal {

        @Override
        public String key() {
            return "playbook-open";
        }

        @Override
        public Map<String, Object> arguments(Locale locale) {
            return Map.of("list", playbook.id(), "cause", playbook.cause());
        }
    }

    /** The run is over: its deal lost, or the run completed. */
    record Over() implements Opening, Refusal {

        @Override
        public String key() {
            return "over";
        }
    }
}
