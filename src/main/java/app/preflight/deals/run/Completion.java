package app.preflight.deals.run;

import java.time.Instant;

/** The explicit act of completing a stage, by a person, at a time. */
public record Completion(String stage, Actor by, Instant at) {}
