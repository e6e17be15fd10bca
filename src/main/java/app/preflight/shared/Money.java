package app.preflight.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount in one currency, at two decimals. */
public record Money(BigDecimal amount, Currency currency) {

    /**
     * Ten trillion: what one amount stays below, because {@code numeric(15, 2)} holds no more. A
     * sum of amounts may reach it.
     */
    public static final BigDecimal LIMIT = new BigDecimal("10000000000000");

    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
