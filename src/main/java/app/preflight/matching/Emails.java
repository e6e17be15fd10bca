package app.preflight.matching;

/** An e-mail address without what its host ignores: case, and what follows a plus sign. */
final class Emails {

    private Emails() {}

    static String normal(String value) {
        String plain = Letters.plain(value).replace(" ", "").replaceFirst("^mailto:", "");
        int at = plain.lastIndexOf('@');
        int plus = plain.indexOf('+');
        return plus > 0 && plus < at ? plain.substring(0, plus) + plain.substring(at) : plain;
    }

    static String local(String normal) {
        int at = normal.lastIndexOf('@');
        return at < 0 ? normal : normal.substring(0, at);
    }
}
