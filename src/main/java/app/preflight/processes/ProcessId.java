package app.preflight.processes;

import java.util.UUID;

public record ProcessId(UUID value) {}
