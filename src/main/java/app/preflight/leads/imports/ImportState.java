package app.preflight.leads.imports;

import app.preflight.shared.Coded;
import java.util.Locale;

/** How far an import is. */
public enum ImportState implements Coded {
    /** Looked at, and not begun. */
    READY,
    RUNNING,
    FINISHED,
    CANCELLED,
    /** The program could not go on; its log says why. */
    FAILED,
    UNDOING,
    UNDONE;

    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean isUnderWay() {
        return this == RUNNING || this == UNDOING;
    }

    boolean hasEnded() {
        return this == FINISHED || this == CANCELLED || this == FAILED;
    }
}
