package app.preflight.people;

import java.util.Optional;

/** What is known of an organisation besides its name. */
public record OrganisationDetails(
        Optional<String> taxId,
        Optional<String> website,
        Optional<String> province,
        Optional<String> zip) {}
