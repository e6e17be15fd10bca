package app.preflight.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency BAHT = Currency.getInstance("THB");

    @Test
    void anAmountIsWrittenWithTwoDecimals() {
        assertThat(Money.of("150000", "THB").amount()).isEqualTo(new BigDecimal("150000.00"));
    }

    @Test
    void aThirdDecimalIsNotRoundedAway() {
        assertThatThrownBy(() -> Money.of("0.005", "THB")).isInstanceOf(ArithmeticException.class);
    }

    /** Two deals of the largest value stand in one column of the board. */
    @Test
    void aSumMayGoBeyondTheLimitOfOneAmount() {
        BigDecimal sum = Money.LIMIT.add(Money.LIMIT);

        assertThat(new Money(sum, BAHT).amount()).isEqualByComparingTo(sum);
    }

    @Test
    void amountsThatAreEqualAreEqualHoweverTheyWereWritten() {
        assertThat(Money.of("150000", "THB")).isEqualTo(Money.of("150000.00", "THB"));
        assertThat(Money.of("150000", "THB")).isNotEqualTo(Money.of("150000", "USD"));
    }

    @Test
    void aCurrencyIsOneThatThereIs() {
        assertThatThrownBy(() -> Money.of("1", "BAHT"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
