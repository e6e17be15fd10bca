package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;

/**
 * A field of a record.
 *
 * @param path its name in the API
 */
public record FieldName(RecordKind kind, String path) {

    private static final String OWN = "fields.";

    /** One that only this workspace asks: its name is no word of ours. */
    public boolean isOwn() {
        return path.startsWith(OWN);
    }

    public String ownName() {
        return path.substring(OWN.length());
    }

    /** The key of what people call it: a lead has the fields of a person and an organisation. */
    public String key() {
        return kind == RecordKind.LEAD
                ? "lead-field." + path
                : "lead-field." + kind.code() + "." + path;
    }
}
