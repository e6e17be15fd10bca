package app.preflight.deals.run;

import app.preflight.shared.DealId;
import java.util.Optional;
import java.util.UUID;

/** Which of a deal's runs: that of its process, or a playbook. */
public record WhichRun(DealId deal, Optional<UUID> playbook) {

    public static WhichRun ofProcess(DealId deal) {
        return new WhichRun(deal, Optional.empty());
    }

    public static WhichRun ofPlaybook(DealId deal, UUID playbook) {
        return new WhichRun(deal, Optional.of(playbook));
    }
}
