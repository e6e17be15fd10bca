package app.preflight.tables;

import app.preflight.tables.Problem.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers of a sheet, as a person sees them there. */
final class Numbers {

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");

    /** Spreadsheets reckon with more digits than they show, and the last are often wrong. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final int SECONDS_A_DAY = 86_400;

    /** Before it every day is one later: spreadsheets believe in the 29th of February 1900. */
    private static final long MARCH_1900 = 60;

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private Numbers() {}

    static int whole(String digits) throws Unusable {
        try {
            return Integer.parseUnsignedInt(digits);
        } catch (NumberFormatException broken) {
            throw new Unusable(Kind.DAMAGED);
        }
    }

    /**
     * Without an exponent, and without noughts at its end.
     *
     * @param digits the least that are shown
     */
    static String plain(String stored, int digits) {
        if (DIGITS.matcher(stored).matches()) {
            return "0".repeat(Math.max(0, digits - stored.length())) + stored;
        }
        return number(stored).map(number -> shown(number, digits)).orElse(stored);
    }

    private static String shown(BigDecimal number, int digits) {
        BigDecimal round = number.round(SHOWN);
        String shown = round.signum() == 0 ? "0" : round.stripTrailingZeros().toPlainString();
        return DIGITS.matcher(shown).matches() ? plain(shown, digits) : shown;
    }

    private static Optional<BigDecimal> number(String stored) {
        return NUMBER.matcher(stored).matches()
                ? Optional.of(new BigDecimal(stored))
                : Optional.empty();
    }

    /** As ISO 8601 has it: a day, a time, or both. */
    static String date(String stored, boolean from1904) {
        return number(stored)
                .filter(days -> days.signum() >= 0 && days.compareTo(LAST_DAY) < 0)
                .map(days -> date(days, from1904))
                .orElseGet(() -> plain(stored, 0));
    }

    private static String date(BigDecimal days, boolean from1904) {
        long seconds =
                days.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        LocalDate day = day(seconds / SECONDS_A_DAY, from1904);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (days.compareTo(BigDecimal.ONE) < 0) {
            return time.toString();
        }
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    private static LocalDate day(long number, boolean from1904) {
        if (from1904) {
            return DAY_0_OF_1904.plusDays(number);
        }
        return DAY_0.plusDays(number < MARCH_1900 ? number + 1 : number);
    }
}
