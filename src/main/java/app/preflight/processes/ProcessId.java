package app.preflight.processes;

import app.preflight.shared.Id;
import java.util.UUID;

public record ProcessId(UUID value) implements Id {}
