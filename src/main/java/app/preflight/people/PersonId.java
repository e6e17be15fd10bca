package app.preflight.people;

import java.util.UUID;

public record PersonId(UUID value) {}
