package app.preflight.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in one currency, at two decimals, below ten trillion: what {@code numeric(15, 2)}
 * holds.
 */
public record Money(BigDecimal amount, Currency currency) {

    public static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("amount out of range");
        }
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
