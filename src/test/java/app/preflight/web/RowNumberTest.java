package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowNumberTest {

    private static final List<String> ROWS = List.of("a", "b", "c");

    @Test
    void theFirstRowIsOne() {
        assertThat(RowNumber.of("1").in(ROWS)).isEqualTo("a");
        assertThat(RowNumber.of("2").replacedIn(ROWS, "x")).containsExactly("a", "x", "c");
        assertThat(RowNumber.of("3").removedFrom(ROWS)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"2, -1, bac", "2, 1, acb", "1, -1, abc", "3, 1, abc", "1, 9, bca"})
    void aRowGoesNoFurtherThanToEitherEnd(String number, int by, String after) {
        assertThat(String.join("", RowNumber.of(number).movedIn(ROWS, by))).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "100", "one", "", "1 ", "๑"})
    void whatIsNoRowOfTheListIsNotFound(String number) {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> RowNumber.of(number).removedFrom(ROWS));
    }
}
