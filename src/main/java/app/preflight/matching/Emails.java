package app.preflight.matching;

/** An e-mail address without what its host ignores: case, and what follows a plus sign. */
final class Emails {

    private static final String SCHEME = "mailto:";

    private Emails() {}

    static String normal(String value) {
        String plain = withoutScheme(Letters.plain(value).replace(" ", ""));
        int at = plain.lastIndexOf('@');
        int plus = plain.indexOf('+');
        return plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
    }

    private static String withoutScheme(String address) {
        return address.startsWith(SCHEME) ? address.substring(SCHEME.length()) : address;
    }

    static String local(String normal) {
        int at = normal.lastIndexOf('@');
        return at < 0 ? normal : normal.substring(0, at);
    }
}
