package app.preflight.leads;

import java.util.Optional;

/**
 * @param to the name of whoever got the lead
 * @param rule its name; empty where it was for those who get all others
 */
public record AssignedBy(String to, Optional<String> rule) {}
