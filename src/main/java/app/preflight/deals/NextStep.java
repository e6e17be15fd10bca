package app.preflight.deals;

import app.preflight.deals.run.Response;
import app.preflight.deals.run.RunItem;
import app.preflight.processes.ResponseKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the customer does next, and when. */
public record NextStep(LocalDate date, String text) {

    /** The next step that was answered on the list is the deal's. */
    static Optional<NextStep> answered(RunItem item) {
        return item.item().response() == ResponseKind.NEXT_STEP
                        && item.response().orElse(null) instanceof Response.Dated dated
                ? Optional.of(new NextStep(dated.date(), dated.text()))
                : Optional.empty();
    }

    /** Below zero where it is overdue. */
    public long daysUntil(LocalDate today) {
        return ChronoUnit.DAYS.between(today, date);
    }

    public boolean isOverdue(LocalDate today) {
        return date.isBefore(today);
    }
}
