package app.preflight.processes;

import app.preflight.shared.Coded;
import java.util.Arrays;
import java.util.Optional;

/** What an item asks to be answered with: never a bare tick, always the value itself. */
public enum ResponseKind implements Coded {
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
}
