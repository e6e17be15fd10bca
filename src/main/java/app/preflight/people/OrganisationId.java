package app.preflight.people;

import app.preflight.shared.Id;
import java.util.UUID;

public record OrganisationId(UUID value) implements Id {}
