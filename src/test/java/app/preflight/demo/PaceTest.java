package app.preflight.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTest {

    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    static Stream<LocalDate> week() {
        return MONDAY.datesUntil(MONDAY.plusDays(7));
    }

    private static List<Instant> moments(LocalDate today, int first, int last) {
        Pace pace = new Pace(new Days(today, BANGKOK), first, last, 30, 7);
        return IntStream.rangeClosed(0, 30).mapToObj(step -> pace.next()).toList();
    }

    @ParameterizedTest
    @MethodSource("week")
    void onWhateverDayTheDemoBeginsNothingLiesAhead(LocalDate today) {
        Instant midnight = today.atStartOfDay(BANGKOK).toInstant();
        assertThat(moments(today, 1, 1)).allMatch(midnight::isAfter);
        assertThat(moments(today, 90, 2)).allMatch(midnight::isAfter);
    }

    @ParameterizedTest
    @MethodSource("week")
    void oneThingHappensAfterTheOtherOnWorkingDays(LocalDate today) {
        List<Instant> moments = moments(today, 40, 1);
        assertThat(moments).isSorted().doesNotHaveDuplicates();
        assertThat(moments)
                .extracting(moment -> moment.atZone(BANGKOK).getDayOfWeek())
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void whatIsDueTodayIsDueTodayOnASundayToo() {
        Days sunday = new Days(MONDAY.minusDays(1), BANGKOK);
        assertThat(sunday.in(0)).isEqualTo(sunday.today());
        assertThat(sunday.in(-1)).isEqualTo(MONDAY.minusDays(3));
        assertThat(sunday.in(6)).isEqualTo(MONDAY.plusDays(7));
    }
}
