package app.preflight.processes;

import java.util.Optional;

/**
 * A process as its page shows it.
 *
 * @param trial that goes on; only admins are told
 */
public record ProcessView(ProcessVersion version, ProcessStatus status, Optional<Trial> trial) {

    public boolean isRetired() {
        return status == ProcessStatus.RETIRED;
    }

    public boolean isOnTrial() {
        return status == ProcessStatus.TRIAL;
    }
}
