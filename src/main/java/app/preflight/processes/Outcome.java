package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonValue;

/** What completing a stage means for the deal. */
public enum Outcome {
    WON;

    @JsonValue
    public String code() {
        return "won";
    }
}
