package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/2026", "31/12/2569", "31-12-2026", "31.12.2569", "31 12 2026",
                        " 31/12/2569 ",
                "2026-12-31", "2569-12-31", "2026/12/31", "๓๑/๑๒/๒๕๖๙", "๓๑/๑๒/๒๐๒๖", "３１/１２/２０２６"
            })
    void thisIsTheLastDayOf2026InEitherEraAndInAnyDigits(String typed) {
        assertThat(DateInput.parse(typed)).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void theEraIsToldByTheYearAlone() {
        assertThat(DateInput.parse("1/1/2399")).isEmpty();
        assertThat(DateInput.parse("1/1/2400")).isEmpty();
        assertThat(DateInput.parse("1/1/2443")).contains(LocalDate.of(1900, 1, 1));
        assertThat(DateInput.parse("1/1/2199")).contains(LocalDate.of(2199, 1, 1));
        assertThat(DateInput.parse("1/1/2742")).contains(LocalDate.of(2199, 1, 1));
        assertThat(DateInput.parse("1/1/2743")).isEmpty();
    }

    @Test
    void the29thOfFebruaryIsThereInLeapYearsOfEitherEra() {
        assertThat(DateInput.parse("29/02/2024")).contains(LocalDate.of(2024, 2, 29));
        assertThat(DateInput.parse("29/02/2567")).contains(LocalDate.of(2024, 2, 29));
        assertThat(DateInput.parse("29/02/2026")).isEmpty();
        assertThat(DateInput.parse("29/02/2568")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "tomorrow",
                "31/12",
                "31/12/26",
                "32/12/2026",
                "31/13/2026",
                "0/1/2026",
                "31/12/20266",
                "31//12/2026",
                "31/12/2026 10:00",
                "--2026",
                "1899-12-31",
                "๓๑/๑๒",
                "31\u0000/12/2026",
                "99/99/9999"
            })
    void nonsenseIsNoDate(String typed) {
        assertThat(DateInput.parse(typed)).isEmpty();
    }

    @Test
    void machinesWriteIsoAndNothingElse() {
        assertThat(DateInput.parseIso("2026-12-31")).contains(LocalDate.of(2026, 12, 31));
        for (String text :
                new String[] {
                    "31/12/2026",
                    "2569-12-31",
                    "2026-02-29",
                    "20261231",
                    "+12026-12-31",
                    "2026-12-31T00:00",
                    ""
                }) {
            assertThat(DateInput.parseIso(text)).as(text).isEmpty();
        }
    }
}
