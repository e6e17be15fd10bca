package app.preflight.processes;

/** The version of a process that somebody would open a deal on, and whether that can be. */
public record Offer(ProcessVersion version, ProcessStatus status) {

    public boolean isOpen() {
        return status != ProcessStatus.RETIRED;
    }
}
