package app.preflight.tables;

import java.util.regex.Pattern;

/**
 * A spreadsheet computes what begins like a formula, whoever wrote it. An apostrophe in front makes
 * a text of it (OWASP, <em>CSV Injection</em>), and is taken away where we read such a text again.
 */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    /** It does no harm, and is wanted as a number. A phone number would lose its plus. */
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-\\d+(\\.\\d+)?");

    private Formulas() {}

    static String disarmed(String cell) {
        boolean formula = begins(cell, 0) && !NEGATIVE_NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }

    static String armed(String cell) {
        return cell.startsWith("'") && begins(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean begins(String cell, int at) {
        return cell.length() > at && BEGINNINGS.indexOf(cell.charAt(at)) >= 0;
    }
}
