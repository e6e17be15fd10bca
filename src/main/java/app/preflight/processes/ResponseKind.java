package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an item asks to be answered with: never a bare tick, always the value itself. */
public enum ResponseKind {
    DECISION,
    PERSON,
    DATE,
    APPOINTMENT,
    NEXT_STEP,
    AMOUNT,
    YES_NO,
    SCORE,
    NOTE,
    LIST,
    RANKING,
    COMPARISON,
    CONFIRMATION,
    ACTIVITY,
    QUESTIONNAIRE,
    DOCUMENT,
    REFERENCE,
    LINES,
    SIGNATURE,
    REPORT,
    ORDER;

    /** The word in files, JSON and URLs. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
