package app.preflight.leads.list;

import java.util.UUID;

public record SavedViewId(UUID value) {}
