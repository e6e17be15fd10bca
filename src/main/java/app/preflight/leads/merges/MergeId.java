package app.preflight.leads.merges;

import app.preflight.shared.Id;
import java.util.UUID;

public record MergeId(UUID value) implements Id {}
