package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonValue;

/** What clearing a stage means for the deal. */
public enum Outcome {
    WON;

    @JsonValue
    public String word() {
        return "won";
    }
}
