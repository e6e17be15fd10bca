package app.preflight.web;

import app.preflight.shared.Money;
import java.math.BigDecimal;
import java.text.Collator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Dates, times, amounts and the order of names, as a reader of one language in one time zone
 * expects them.
 */
public record Formats(Locale locale, ZoneId zone) {

    private static final Locale THAILAND = Locale.of("th", "TH");
    private static final Locale BRITAIN = Locale.UK;
    private static final DateTimeFormatter THAI_DATE =
            dates(THAILAND).withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter ENGLISH_DATE = dates(BRITAIN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** 31 ธ.ค. 2569 or 31 Dec 2026: Thai readers count the years of the Buddhist era. */
    public String date(LocalDate date) {
        return (isThai() ? THAI_DATE : ENGLISH_DATE).format(date);
    }

    /** วันพุธที่ 25 พฤศจิกายน 2569 or Wednesday 25 November 2026. */
    public String dayInFull(LocalDate date) {
        return formatter(isThai() ? "EEEE'ที่' d MMMM y" : "EEEE d MMMM y").format(date);
    }

    public String moment(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        return date(there.toLocalDate()) + " " + TIME.format(there);
    }

    /** With the months' names at hand: looking them up takes longer than all the rest of a date. */
    private static DateTimeFormatter dates(Locale locale) {
        Map<Long, String> months =
                Arrays.stream(Month.values())
                        .collect(
                                Collectors.toMap(
                                        month -> (long) month.getValue(),
                                        month -> month.getDisplayName(TextStyle.SHORT, locale)));
        return new DateTimeFormatterBuilder()
                .appendPattern("d ")
                .appendText(ChronoField.MONTH_OF_YEAR, months)
                .appendPattern(" y")
                .toFormatter(locale);
    }

    /** What a date field holds: 31/12/2569 or 31/12/2026. */
    public String input(LocalDate date) {
        return formatter("dd/MM/y").format(date);
    }

    /** The same date in the other era, shown beside a field so that no year is mistaken. */
    public String echo(LocalDate date) {
        DateTimeFormatter other =
                isThai()
                        ? DateTimeFormatter.ofPattern("y", BRITAIN)
                                .withChronology(IsoChronology.INSTANCE)
                        : DateTimeFormatter.ofPattern("y", THAILAND)
                                .withChronology(ThaiBuddhistChronology.INSTANCE);
        return other.format(date);
    }

    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public long daysBetween(Instant from, Instant until) {
        return ChronoUnit.DAYS.between(day(from), day(until));
    }

    /** ฿150,000 and no decimals where there are none to show. */
    public String money(Money money) {
        BigDecimal amount = money.amount().stripTrailingZeros();
        String pattern = amount.scale() > 0 ? "#,##0.00" : "#,##0";
        String digits =
                new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(amount);
        return money.currency().getSymbol(THAILAND) + digits;
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * Names as a dictionary of the language sorts them: in Thai the leading vowel comes after its
     * consonant.
     */
    public Comparator<String> names() {
        Collator collator = Collator.getInstance(isThai() ? THAILAND : BRITAIN);
        return collator::compare;
    }

    private DateTimeFormatter formatter(String pattern) {
        return isThai()
                ? DateTimeFormatter.ofPattern(pattern, THAILAND)
                        .withChronology(ThaiBuddhistChronology.INSTANCE)
                : DateTimeFormatter.ofPattern(pattern, BRITAIN)
                        .withChronology(IsoChronology.INSTANCE);
    }

    private boolean isThai() {
        return locale.getLanguage().equals("th");
    }
}
