package app.preflight.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The working days around the one on which the demo is filled. */
record Days(LocalDate today, ZoneId zone) {

    private static final LocalTime OPENING = LocalTime.of(8, 35);
    private static final Duration OFFICE_HOURS = Duration.ofHours(8);

    /** So many days from today, moved to a working day; today stays today. */
    LocalDate in(int days) {
        return days == 0 ? today : after(today, days);
    }

    /** Weekends are left towards where one is going. */
    static LocalDate after(LocalDate day, int days) {
        LocalDate there = day.plusDays(days);
        while (isWeekend(there)) {
            there = there.plusDays(days < 0 ? -1 : 1);
        }
        return there;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The moment in office hours that lies so far through the working day so many days ago. */
    Instant ago(double days) {
        int whole = (int) Math.ceil(days);
        Duration into = Duration.ofSeconds(Math.round((whole - days) * OFFICE_HOURS.toSeconds()));
        return in(-whole).atTime(OPENING).plus(into).atZone(zone).toInstant();
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
