package app.preflight.leads.imports;

import app.preflight.jobs.Task;
import app.preflight.shared.Coded;

/** How far an import is, its undo included. */
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

    static ImportState of(Task.State importing) {
        return switch (importing) {
            case WAITING -> READY;
            case RUNNING -> RUNNING;
            case FINISHED -> FINISHED;
            case STOPPED -> CANCELLED;
            case FAILED -> FAILED;
        };
    }

    static ImportState ofUndo(Task.State undo) {
        return switch (undo) {
            case WAITING, RUNNING -> UNDOING;
            case FINISHED -> UNDONE;
            case STOPPED, FAILED -> FAILED;
        };
    }

    boolean hasEnded() {
        return this == FINISHED || this == CANCELLED || this == FAILED;
    }
}
