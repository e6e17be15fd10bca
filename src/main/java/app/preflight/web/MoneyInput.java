package app.preflight.web;

import app.preflight.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code {"amount":"150000.00","currency":"THB"}}; the amount also as a number. Negative amounts
 * are refused.
 */
public final class MoneyInput {

    private static final int LONGEST = 20;
    private static final int DECIMALS = 2;

    private MoneyInput() {}

    /** Empty, with errors noted under {@code field}, where the body is no amount. */
    public static Optional<Money> read(Fields fields, String field, JsonNode body) {
        Optional<BigDecimal> amount = amount(body.path("amount"));
        Optional<Currency> currency = currency(body.path("currency"));
        if (amount.isEmpty()) {
            fields.reject(field + ".amount", "error.amount");
        }
        if (currency.isEmpty()) {
            fields.reject(field + ".currency", "error.currency");
        }
        return amount.flatMap(value -> currency.map(unit -> new Money(value, unit)));
    }

    private static Optional<BigDecimal> amount(JsonNode node) {
        String text = node.isString() ? node.stringValue() : node.isNumber() ? node.asString() : "";
        if (text.length() > LONGEST || !text.matches("\\d+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
        return amount.scale() <= DECIMALS && amount.compareTo(Money.LIMIT) < 0
                ? Optional.of(amount)
                : Optional.empty();
    }

    private static Optional<Currency> currency(JsonNode node) {
        try {
            return node.isString()
                    ? Optional.of(Currency.getInstance(node.stringValue()))
                    : Optional.empty();
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
