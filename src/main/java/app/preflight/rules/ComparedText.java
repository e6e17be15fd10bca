package app.preflight.rules;

import app.preflight.shared.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text in the forms in which it is compared: worked out once, and asked often. */
record ComparedText(String searchable, Optional<BigDecimal> number) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,10})?");

    static ComparedText of(String text) {
        return new ComparedText(Text.searchable(text), number(text));
    }

    /** As people write it: {@code 1,500,000}. */
    static Optional<BigDecimal> number(String text) {
        String plain = text.replace(",", "").strip();
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    boolean isSame(ComparedText other) {
        boolean areNumbers = number.isPresent() && other.number.isPresent();
        return areNumbers
                ? number.get().compareTo(other.number.get()) == 0
                : searchable.equals(other.searchable);
    }

    /** What is no number is neither more nor less. */
    Optional<Integer> compare(ComparedText other) {
        BigDecimal limit = other.number.orElse(BigDecimal.ZERO);
        return number.map(known -> known.compareTo(limit));
    }
}
