package app.preflight.deals.run;

import app.preflight.shared.Actor;
import java.time.Instant;

/** The explicit act of completing a stage, by a person, at a time. */
public record Completion(String stage, Actor by, Instant at) {}
