package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.RUNS;
import static app.preflight.schema.Tables.USERS;

import app.preflight.people.Contact;
import app.preflight.shared.Actor;
import app.preflight.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** What is selected of a deal, and how its parts are read of a row. */
final class DealColumns {

    static final app.preflight.schema.tables.Users OWNERS = USERS.as("owners");
    static final app.preflight.schema.tables.Users CLOSERS = USERS.as("closers");

    static final SelectField<?>[] ALL = {
        DEALS.TITLE,
        DEALS.OWNER_ID,
        DEALS.AMOUNT,
        DEALS.CURRENCY,
        DEALS.CLOSE_DATE,
        DEALS.PRODUCT,
        DEALS.SOURCE,
        DEALS.DECISION_MAKERS,
        DEALS.NEXT_STEP_DATE,
        DEALS.NEXT_STEP,
        DEALS.STATUS,
        DEALS.CLOSED_AT,
        DEALS.CLOSED_REASON,
        DEALS.OPENED_AT,
        DEALS.REVISION,
        DEALS.ORGANISATION_NAME,
        DEALS.CONTACT_NAME,
        DEALS.CONTACT_EMAIL,
        DEALS.CONTACT_PHONE,
        OWNERS.NAME,
        CLOSERS.USER_ID,
        CLOSERS.NAME,
        RUNS.ITEMS_SETTLED,
        RUNS.ITEMS_TOTAL,
        RUNS.STAGE_SETTLED,
        RUNS.STAGE_TOTAL,
        RUNS.MUSTS_OPEN
    };

    private DealColumns() {}

    static Optional<Contact> contact(Record row) {
        @Nullable String name = row.get(DEALS.CONTACT_NAME);
        return Optional.ofNullable(name)
                .map(known ->
                        new Contact(
                                known,
                                Optional.ofNullable(row.get(DEALS.CONTACT_EMAIL)),
                                Optional.ofNullable(row.get(DEALS.CONTACT_PHONE))));
    }

    static Optional<Money> value(Record row) {
        @Nullable BigDecimal amount = row.get(DEALS.AMOUNT);
        return Optional.ofNullable(amount)
                .map(known -> new Money(known, Currency.getInstance(row.get(DEALS.CURRENCY))));
    }

    static Optional<LocalDate> closeDate(Record row) {
        return Optional.ofNullable(row.get(DEALS.CLOSE_DATE));
    }

    static Optional<NextStep> nextStep(Record row) {
        @Nullable LocalDate date = row.get(DEALS.NEXT_STEP_DATE);
        return Optional.ofNullable(date)
                .map(known ->
                        new NextStep(
                                known, Optional.ofNullable(row.get(DEALS.NEXT_STEP)).orElse("")));
    }

    static Particulars particulars(Record row) {
        return new Particulars(
                Optional.ofNullable(row.get(DEALS.PRODUCT)),
                Optional.ofNullable(row.get(DEALS.SOURCE)),
                Optional.ofNullable(row.get(DEALS.DECISION_MAKERS)));
    }

    static Optional<Closure> closure(Record row) {
        return Optional.ofNullable(row.get(DEALS.CLOSED_AT))
                .map(at ->
                        new Closure(
                                Status.of(row.get(DEALS.STATUS)),
                                Optional.ofNullable(row.get(DEALS.CLOSED_REASON)),
                                new Actor(row.get(CLOSERS.USER_ID), row.get(CLOSERS.NAME)),
                                at));
    }
}
