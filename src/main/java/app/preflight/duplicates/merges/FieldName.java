package app.preflight.duplicates.merges;

/**
 * A field of a record.
 *
 * @param path its name in the API
 */
public record FieldName(MergeKind kind, String path) {

    private static final String OWN = "fields.";

    /** One that only this workspace asks: its name is no word of ours. */
    public boolean isOwn() {
        return path.startsWith(OWN);
    }

    public String ownName() {
        return path.substring(OWN.length());
    }

    /** The key of what people call it. */
    public String key() {
        return switch (kind) {
            case LEAD -> "lead-field." + path;
            case PERSON -> "lead-field.person." + path;
            case ORGANISATION -> "lead-field.organisation." + path;
        };
    }
}
