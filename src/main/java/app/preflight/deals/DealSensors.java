package app.preflight.deals;

import static app.preflight.schema.Tables.WORKSPACES;

import app.preflight.deals.run.Response;
import app.preflight.deals.run.Sensor;
import app.preflight.people.Contact;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Record;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sensors that look at what is written of a deal. */
@Configuration(proxyBeanMethods = false)
class DealSensors {

    private final DealEvidence facts;

    DealSensors(DealEvidence facts) {
        this.facts = facts;
    }

    /** Somebody of the customer is known, with a phone number or an e-mail address. */
    @Bean
    Sensor contactSensor() {
        return new DealSensor("deal.contact", facts, DealSensors::contact);
    }

    private static Optional<Response> contact(Record row) {
        return DealColumns.contact(row)
                .filter(contact -> contact.phone().isPresent() || contact.email().isPresent())
                .map(contact -> new Response.Person(contact.name(), reachedBy(contact)));
    }

    private static String reachedBy(Contact contact) {
        return Stream.concat(contact.phone().stream(), contact.email().stream())
                .collect(Collectors.joining(" · "));
    }

    /** What the deal is worth is known. */
    @Bean
    Sensor valueSensor() {
        return new DealSensor("deal.value", facts, DealSensors::value);
    }

    private static Optional<Response> value(Record row) {
        return DealColumns.value(row)
                .map(value -> new Response.Amount(value, Optional.empty(), ""));
    }

    /** The day on which the deal is expected to close is known. */
    @Bean
    Sensor closeDateSensor() {
        return new DealSensor("deal.close-date", facts, DealSensors::closeDate);
    }

    private static Optional<Response> closeDate(Record row) {
        return DealColumns.closeDate(row).map(date -> new Response.Dated(date, ""));
    }

    /**
     * A next step is set, of today or later as it is set. Time that passes changes no fact: a step
     * that came due without being done is a matter of its own.
     */
    @Bean
    Sensor nextStepSensor(Clock clock) {
        return new DealSensor("deal.next-step", facts, row -> nextStep(row, clock));
    }

    private static Optional<Response> nextStep(Record row, Clock clock) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), ZoneId.of(row.get(WORKSPACES.TIME_ZONE)));
        return DealColumns.nextStep(row)
                .filter(step -> !step.isOverdue(today))
                .map(step -> new Response.Dated(step.date(), step.text()));
    }

    /** The key of the sensor that looks at the fact: {@code deal.close-date}. */
    static String key(String fact) {
        return "deal." + fact.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
