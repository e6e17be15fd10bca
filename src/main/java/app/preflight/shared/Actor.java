package app.preflight.shared;

/** Who did it, by the name they have now. */
public record Actor(UserId id, String name) {}
