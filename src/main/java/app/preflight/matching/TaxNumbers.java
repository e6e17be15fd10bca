package app.preflight.matching;

/**
 * The Thai tax number, which is a person's identity number as well: 13 digits, the last a check.
 */
final class TaxNumbers {

    private static final int LENGTH = 13;

    private TaxNumbers() {}

    /** Digits only; what is no number at all stays as it is. */
    static String normal(String value) {
        String plain = Letters.plain(value);
        String digits = Letters.digits(plain);
        return digits.isEmpty() ? plain : digits;
    }

    /** Weights 13 down to 2; the check digit is (11 − sum mod 11) mod 10. */
    static boolean isValid(String value) {
        String digits = normal(value);
        if (digits.length() != LENGTH || !digits.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int sum = 0;
        for (int index = 0; index < LENGTH - 1; index++) {
            sum += (LENGTH - index) * (digits.charAt(index) - '0');
        }
        return (11 - sum % 11) % 10 == digits.charAt(LENGTH - 1) - '0';
    }
}
