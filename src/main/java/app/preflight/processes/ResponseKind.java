package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    public static Optional<ResponseKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(word)).findFirst();
    }

    /** The word in files, JSON and URLs. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
