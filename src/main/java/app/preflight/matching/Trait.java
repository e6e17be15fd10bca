package app.preflight.matching;

/** What profiles are compared by. */
public enum Trait {
    NAME,
    EMAIL,
    PHONE,
    ORGANISATION,
    TAX_NUMBER,
    WEBSITE,
    PROVINCE,
    ZIP;

    /** Empty where it is not known. */
    String normal(Profile profile) {
        String value = written(profile);
        return value.isBlank() ? "" : normal(value);
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

    private String normal(String value) {
        return switch (this) {
            case NAME -> Names.person(value);
            case EMAIL -> Emails.normal(value);
            case PHONE -> Phones.withoutExtension(Phones.normal(value));
            case ORGANISATION -> Names.organisation(value);
            case TAX_NUMBER -> TaxNumbers.normal(value);
            case WEBSITE -> Websites.host(value);
            case PROVINCE -> Provinces.normal(value);
            case ZIP -> Kind.CODE.normalise(value);
        };
    }

    /** How far two normal values agree that are both known. */
    Level level(String one, String other) {
        if (one.equals(other)) {
            return Level.SAME;
        }
        return switch (this) {
            case NAME, PROVINCE -> Likeness.of(Kind.NAME, one, other);
            case EMAIL -> Likeness.of(Kind.EMAIL, one, other);
            case PHONE -> Likeness.of(Kind.PHONE, one, other);
            case ORGANISATION -> organisations(one, other);
            case TAX_NUMBER, ZIP -> Likeness.of(Kind.CODE, one, other);
            case WEBSITE -> Likeness.of(Kind.TEXT, one, other);
        };
    }

    /** Companies are told apart by less than persons: nearly the same is one slip, no more. */
    private static Level organisations(String one, String other) {
        Level level = Likeness.of(Kind.ORGANISATION, one, other);
        boolean inTwoScripts = MatchKey.isNeeded(one, other);
        String letters = inOnePiece(inTwoScripts ? MatchKey.of(one) : one);
        String others = inOnePiece(inTwoScripts ? MatchKey.of(other) : other);
        return level == Level.NEAR && Edits.between(letters, others, 1) > 1 ? Level.ALIKE : level;
    }

    private static String inOnePiece(String name) {
        return name.replace(" ", "");
    }
}
