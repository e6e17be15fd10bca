package app.preflight.people;

import app.preflight.shared.Id;
import java.util.UUID;

public record PersonId(UUID value) implements Id {}
