package app.preflight.leads.merges;

import java.util.UUID;

public record MergeId(UUID value) {}
