package app.preflight.people;

import java.util.UUID;

public record OrganisationId(UUID value) {}
