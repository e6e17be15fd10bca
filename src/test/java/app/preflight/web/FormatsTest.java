package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate LAST_OF_2026 = LocalDate.of(2026, 12, 31);

    private final Formats thai = new Formats(Texts.THAI, BANGKOK);
    private final Formats english = new Formats(Texts.ENGLISH, BANGKOK);

    @Test
    void thaiReadersCountTheYearsOfTheBuddhistEra() {
        assertThat(thai.date(LAST_OF_2026)).isEqualTo("31 ธ.ค. 2569");
        assertThat(english.date(LAST_OF_2026)).isEqualTo("31 Dec 2026");
    }

    @Test
    void aDayInFullIsWrittenAsItIsSaid() {
        assertThat(thai.dayInFull(LAST_OF_2026)).isEqualTo("วันพฤหัสบดีที่ 31 ธันวาคม 2569");
        assertThat(english.dayInFull(LAST_OF_2026)).isEqualTo("Thursday 31 December 2026");
    }

    @Test
    void aMomentIsThatOfTheReadersTimeZone() {
        Instant newYear = Instant.parse("2026-12-31T17:30:00Z");
        assertThat(thai.moment(newYear)).isEqualTo("1 ม.ค. 2570 00:30");
        assertThat(english.moment(newYear)).isEqualTo("1 Jan 2027 00:30");
        assertThat(english.day(newYear)).isEqualTo(LocalDate.of(2027, 1, 1));
    }

    @Test
    void daysAreCountedFromMidnightToMidnight() {
        Instant beforeMidnight = Instant.parse("2026-12-31T16:59:00Z");
        assertThat(thai.daysBetween(beforeMidnight, beforeMidnight.plusSeconds(120))).isEqualTo(1);
        assertThat(thai.daysBetween(beforeMidnight, beforeMidnight.plusSeconds(30))).isZero();
    }

    @Test
    void whatADateFieldHoldsIsReadBackAsTheSameDay() {
        for (Formats formats : List.of(thai, english)) {
            assertThat(DateInput.parse(formats.input(LAST_OF_2026))).contains(LAST_OF_2026);
        }
        assertThat(thai.input(LAST_OF_2026)).isEqualTo("31/12/2569");
        assertThat(english.input(LocalDate.of(2026, 1, 2))).isEqualTo("02/01/2026");
    }

    @Test
    void besideADateFieldStandsTheOtherEra() {
        assertThat(thai.echo(LAST_OF_2026)).contains("2026");
        assertThat(english.echo(LAST_OF_2026)).contains("2569");
    }

    @Test
    void moneyHasDecimalsOnlyWhereThereAreSome() {
        assertThat(thai.money(Money.of("150000.00", "THB"))).isEqualTo("฿150,000");
        assertThat(english.money(Money.of("1234567.50", "THB"))).isEqualTo("฿1,234,567.50");
        assertThat(english.money(Money.of("0", "THB"))).isEqualTo("฿0");
        assertThat(english.money(Money.of("100", "USD"))).contains("100");
    }

    @Test
    void numbersAreWrittenWithWesternDigitsInBothLanguages() {
        assertThat(thai.number(50000)).isEqualTo("50,000");
        assertThat(english.number(50000)).isEqualTo("50,000");
    }

    @Test
    void thaiNamesAreSortedByTheirConsonantThoughAVowelIsWrittenBeforeIt() {
        assertThat(
                        Stream.of("เอก", "แก้ว", "ขวัญ", "กมล", "ไพลิน", "โกวิท", "อารี")
                                .sorted(thai.names()))
                .containsExactly("กมล", "แก้ว", "โกวิท", "ขวัญ", "ไพลิน", "อารี", "เอก");
    }

    @Test
    void englishNamesAreSortedWhateverTheirCase() {
        assertThat(Stream.of("ploy", "Olga", "Ann", "krit").sorted(english.names()))
                .containsExactly("Ann", "krit", "Olga", "ploy");
    }
}
