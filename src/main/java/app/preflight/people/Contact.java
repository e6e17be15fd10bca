package app.preflight.people;

import java.util.Optional;

/** The person of the customer that a deal is made with. */
public record Contact(String name, Optional<String> email, Optional<String> phone) {}
