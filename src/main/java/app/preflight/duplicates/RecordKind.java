package app.preflight.duplicates;

import app.preflight.shared.Coded;
import java.util.UUID;

/** What a lead may be a duplicate of, and what is merged: two of the same kind. */
public enum RecordKind implements Coded {
    LEAD,
    PERSON,
    ORGANISATION;

    /** Of a record's page. */
    public String path(UUID id) {
        return "/" + code() + "s/" + id;
    }
}
