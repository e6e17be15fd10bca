package app.preflight.processes;

import java.util.List;

/**
 * A process as it is written down: the files under {@code processes/} and the content of a
 * published version.
 */
record ProcessDefinition(
        int format, String key, Localized name, Localized description, List<Stage> stages) {}
