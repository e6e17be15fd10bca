package app.preflight.leads.imports;

import app.preflight.shared.Coded;

/** What becomes of a row beside which somebody was found who is likelier than not the same. */
public enum Policy implements Coded {
    /** Nothing. */
    SKIP,
    /** An open lead gets what it lacks. */
    UPDATE,
    /** A new lead, and it is decided that it is new. */
    CREATE,
    /** A new lead, and somebody decides later. */
    LATER;
}
