package app.preflight.processes;

import java.time.Instant;
import java.util.List;

/**
 * A version that only chosen people open deals on.
 *
 * @param people their names
 */
public record Trial(ProcessVersion version, Instant since, List<String> people) {}
