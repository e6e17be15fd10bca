package app.preflight.leads.list;

import app.preflight.shared.Id;
import java.util.UUID;

public record SavedViewId(UUID value) implements Id {}
