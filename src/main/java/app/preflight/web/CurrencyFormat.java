package app.preflight.web;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.util.Currency;

/** {@code "format": "currency"} in a schema: one of ISO 4217. */
final class CurrencyFormat implements Format {

    static final String NAME = "currency";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
        try {
            return Currency.getInstance(text).getCurrencyCode().equals(text);
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
