package app.preflight.deals.playbooks;

import java.util.Optional;

/** Somebody says what happened. */
public record PlaybookRequest(String cause, Optional<String> note) {}
