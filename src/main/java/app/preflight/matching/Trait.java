package app.preflight.matching;

import java.util.Locale;

/** What profiles are compared by. */
public enum Trait {
    NAME(0, Kind.NAME),
    EMAIL(1, Kind.EMAIL),
    PHONE(2, Kind.PHONE),
    ORGANISATION(3, Kind.ORGANISATION),
    TAX_NUMBER(4, Kind.TAX_NUMBER),
    WEBSITE(5, Kind.WEBSITE),
    PROVINCE(6, Kind.PROVINCE),
    ZIP(7, Kind.ZIP);

    private final int place;
    private final Kind kind;

    Trait(int place, Kind kind) {
        this.place = place;
        this.kind = kind;
    }

    int place() {
        return place;
    }

    Kind kind() {
        return kind;
    }

    /** Empty where it is not known. */
    String normal(Profile profile) {
        String value = written(profile);
        return value.isBlank() ? "" : kind.normalise(value);
    }

    private String written(Profile profile) {
        return switch (this) {
            case NAME -> profile.name();
            case EMAIL -> profile.email();
            case PHONE -> profile.phone();
            case ORGANISATION -> profile.organisation();
            case TAX_NUMBER -> profile.taxNumber();
            case WEBSITE -> profile.website();
            case PROVINCE -> profile.province();
            case ZIP -> profile.zip();
        };
    }

    /** How far two normal values agree that are both known. */
    Level level(String one, String other) {
        return one.equals(other) ? Level.SAME : Likeness.of(kind, one, other);
    }

    /** For people, in English. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
