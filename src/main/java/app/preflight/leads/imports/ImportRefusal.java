package app.preflight.leads.imports;

import app.preflight.shared.Coded;
import app.preflight.web.Refusal;
import java.util.Optional;

/** What cannot be done with an import as it stands. */
enum ImportRefusal implements Refusal, Coded {
    IMPORT_BEGUN,
    IMPORT_NOT_UNDOABLE;

    @Override
    public String key() {
        return code();
    }

    Optional<ImportRefusal> unless(boolean done) {
        return done ? Optional.empty() : Optional.of(this);
    }
}
