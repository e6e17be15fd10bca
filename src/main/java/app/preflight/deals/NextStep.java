package app.preflight.deals;

import java.time.LocalDate;

/** What the customer does next, and when. */
public record NextStep(LocalDate date, String text) {

    public boolean isOverdue(LocalDate today) {
        return date.isBefore(today);
    }
}
