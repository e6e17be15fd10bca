package app.preflight.deals.run;

import app.preflight.shared.UserId;

/** Who did it, by the name they have now. */
public record Actor(UserId id, String name) {}
