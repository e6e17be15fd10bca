package app.preflight.imports;

import app.preflight.shared.Money;
import app.preflight.shared.Text;
import app.preflight.web.Fields;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads one row, and gathers all that is wrong with it. */
final class RowReader {

    private static final Currency DOLLAR = Currency.getInstance("USD");

    /** Two digits of a year are of this century. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd-MM-uu").withResolverStyle(ResolverStyle.STRICT);

    private final UnaryOperator<String> row;
    private final LocalDate today;
    private final List<String> reasons = new ArrayList<>();

    /**
     * @param row gives the cell of a column
     */
    RowReader(UnaryOperator<String> row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** Nothing where the row cannot be taken: then {@link #reasons} says why. */
    Optional<PipelineRow> read(long line) {
        Optional<PipelineStage> stage = stage();
        PipelineRow read =
                new PipelineRow(
                        line,
                        required("opportunity_id"),
                        required("sales_agent"),
                        required("product"),
                        text("account"),
                        stage.orElse(PipelineStage.PROSPECTING),
                        date("engage_date", stage.filter(PipelineStage::isEngaged).isPresent()),
                        date("close_date", stage.filter(PipelineStage::isClosed).isPresent()),
                        value());
        checkTogether(read);
        return reasons.isEmpty() ? Optional.of(read) : Optional.empty();
    }

    String reasons() {
        return String.join("; ", reasons);
    }

    private void checkTogether(PipelineRow read) {
        boolean backwards =
                read.engaged().isPresent()
                        && read.closed().filter(read.engaged().get()::isAfter).isPresent();
        if (backwards) {
            reasons.add("close_date lies before engage_date");
        }
        if (read.title().length() > Fields.LINE) {
            reasons.add("product and account are longer than " + Fields.LINE + " letters");
        }
    }

    private Optional<PipelineStage> stage() {
        String word = required("deal_stage");
        Optional<PipelineStage> stage = PipelineStage.of(word);
        if (stage.isEmpty() && !word.isEmpty()) {
            reasons.add("deal_stage \"" + word + "\" is none of " + PipelineStage.words());
        }
        return stage;
    }

    private String required(String column) {
        Optional<String> text = text(column);
        if (text.isEmpty()) {
            reasons.add(column + " is missing");
        }
        return text.orElse("");
    }

    private Optional<String> text(String column) {
        String text = row.apply(column);
        if (Text.isUnsafe(text)) {
            reasons.add(column + " holds a hidden control character");
            return Optional.of("?");
        }
        String clean = Text.clean(text);
        if (clean.length() > Fields.LINE) {
            reasons.add(column + " is longer than " + Fields.LINE + " letters");
        }
        return Optional.of(clean).filter(value -> !value.isEmpty());
    }

    private Optional<LocalDate> date(String column, boolean required) {
        Optional<String> text = text(column);
        if (text.isEmpty() && required) {
            reasons.add(column + " is missing");
        }
        Optional<LocalDate> date = text.flatMap(value -> date(column, value));
        if (date.filter(today::isBefore).isPresent()) {
            reasons.add(column + " \"" + text.orElse("") + "\" lies in the future");
        }
        return date;
    }

    private Optional<LocalDate> date(String column, String text) {
        try {
            return Optional.of(LocalDate.parse(text, DATE));
        } catch (DateTimeParseException notADate) {
            reasons.add(column + " \"" + text + "\" is not a date such as 31-12-17");
            return Optional.empty();
        }
    }

    private Optional<Money> value() {
        return text("close_value").flatMap(this::value);
    }

    private Optional<Money> value(String text) {
        if (!text.matches("-?\\d{1,13}(\\.\\d{1,2})?")) {
            reasons.add("close_value \"" + text + "\" is not an amount such as 1054 or 1054.50");
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(text);
        if (amount.signum() < 0) {
            reasons.add("close_value " + text + " is below zero");
            return Optional.empty();
        }
        return Optional.of(new Money(amount, DOLLAR));
    }
}
