package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.people.Contact;
import app.preflight.processes.Facts;
import app.preflight.processes.Offer;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.processes.choice.Choice;
import app.preflight.processes.choice.ProcessRules;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import app.preflight.web.MoneyInput;
import app.preflight.web.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what a caller, or a form, says of a deal. */
@Component
public class DealInput {

    private static final Set<String> OPENING =
            Set.of(
                    "title",
                    "process",
                    "organisation",
                    "contact",
                    "value",
                    "closeDate",
                    "owner",
                    "product",
                    "source",
                    "decisionMakers",
                    "processReason");
    private static final Set<String> PATCH =
            Set.of(
                    "title",
                    "organisation",
                    "contact",
                    "value",
                    "closeDate",
                    "owner",
                    "nextStep",
                    "product",
                    "source",
                    "decisionMakers");

    private final Processes processes;
    private final ProcessRules rules;
    private final NamedUsers named;

    DealInput(Processes processes, ProcessRules rules, NamedUsers named) {
        this.processes = processes;
        this.rules = rules;
        this.named = named;
    }

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    public NewDeal read(Viewer viewer, JsonNode body, Instant now) {
        Reading reading = new Reading(viewer, object(body));
        Optional<Money> value = reading.value();
        Particulars particulars = reading.particulars(Particulars.NONE);
        Optional<Choice> ruled = rules.choose(viewer, particulars.with(value));
        Optional<ProcessVersion> process = reading.process(ruled);
        Optional<NewDeal.Otherwise> otherwise = reading.otherwise(ruled, process);
        NewDeal deal =
                new NewDeal(
                        reading.title(),
                        process.orElse(processes.all(viewer).getFirst()),
                        otherwise,
                        reading.organisation(),
                        reading.contact(),
                        value,
                        reading.closeDate(),
                        particulars,
                        body.hasNonNull("owner") ? reading.owner() : viewer.id(),
                        Optional.empty(),
                        now);
        reading.check(OPENING);
        return deal;
    }

    /**
     * A merge patch: a field that is not named stays, one that is null is cleared where it may be
     * empty.
     *
     * @throws Invalid naming each field that is wrong
     */
    DealDetails patch(Viewer viewer, Deal deal, JsonNode body) {
        Reading reading = new Reading(viewer, object(body));
        DealDetails facts =
                new DealDetails(
                        body.has("title") ? reading.title() : deal.title(),
                        body.has("organisation") ? reading.organisation() : deal.organisation(),
                        body.has("contact") ? reading.contact() : deal.contact(),
                        body.has("owner") ? reading.owner() : deal.owner().id(),
                        body.has("value") ? reading.value() : deal.value(),
                        body.has("closeDate") ? reading.closeDate() : deal.closeDate(),
                        body.has("nextStep") ? reading.nextStep() : deal.nextStep(),
                        reading.particulars(deal.particulars()));
        reading.check(PATCH);
        return facts;
    }

    private static JsonNode object(JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        return body;
    }

    /** A parameter that is there but empty asks for nothing: {@code ?owner=} is no filter. */
    static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(text -> !text.isBlank());
    }

    private final class Reading {

        private final Viewer viewer;
        private final Fields fields = new Fields();
        private final JsonFields body;

        Reading(Viewer viewer, JsonNode body) {
            this.viewer = viewer;
            this.body = new JsonFields(body, "", fields);
        }

        String title() {
            return body.required("title", Fields.LINE);
        }

        String organisation() {
            if (body.isAbsent("organisation")) {
                fields.reject("organisation.name", "error.required");
            }
            return body.object("organisation", Set.of("name"))
                    .map(organisation -> organisation.required("name", Fields.LINE))
                    .orElse("");
        }

        /** The one named, else the one that the rules give. */
        Optional<ProcessVersion> process(Optional<Choice> ruled) {
            Optional<String> named =
                    body.optional("process", Fields.LINE).or(() -> ruled.map(Choice::process));
            if (named.isEmpty() && fields.isClean("process")) {
                fields.reject("process", "error.required");
            }
            String key = named.orElse("");
            Optional<Offer> offer =
                    processes.offer(viewer, key).filter(known -> known.version().isForDeals());
            if (offer.isEmpty() && fields.isClean("process")) {
                fields.reject("process", "error.process");
            } else if (offer.filter(Offer::isOpen).isEmpty() && fields.isClean("process")) {
                fields.reject("process", "error.process-retired");
            }
            return offer.map(Offer::version);
        }

        /** Whoever chooses another process than the rules give says why. */
        Optional<NewDeal.Otherwise> otherwise(
                Optional<Choice> ruled, Optional<ProcessVersion> chosen) {
            Optional<String> reason = body.optional("processReason", Fields.NOTE);
            Optional<String> instead =
                    ruled.map(Choice::process)
                            .filter(key ->
                                    chosen.filter(process -> !process.key().equals(key))
                                            .isPresent());
            if (instead.isPresent() && reason.isEmpty() && fields.isClean("processReason")) {
                fields.reject("processReason", "error.process-reason");
            }
            return instead.flatMap(key -> reason.map(why -> new NewDeal.Otherwise(key, why)));
        }

        Optional<Contact> contact() {
            return body.object("contact", Set.of("name", "email", "phone"))
                    .map(contact ->
                            new Contact(
                                    contact.required("name", Fields.LINE),
                                    contact.email("email"),
                                    contact.optional("phone", Fields.LINE)));
        }

        Optional<Money> value() {
            return body.object("value", Set.of("amount", "currency"))
                    .flatMap(value -> MoneyInput.read(fields, "value", value.node()));
        }

        Optional<LocalDate> closeDate() {
            return body.optionalDate("closeDate");
        }

        /** What is not named stays. */
        Particulars particulars(Particulars before) {
            return new Particulars(
                    body.has("product") ? body.optional("product", Fields.LINE) : before.product(),
                    body.has("source") ? body.optional("source", Fields.LINE) : before.source(),
                    body.has("decisionMakers")
                            ? body.optionalCount("decisionMakers", Facts.MOST_DECISION_MAKERS)
                            : before.decisionMakers());
        }

        Optional<NextStep> nextStep() {
            return body.object("nextStep", Set.of("date", "text")).flatMap(this::nextStep);
        }

        private Optional<NextStep> nextStep(JsonFields step) {
            Optional<LocalDate> date = step.requiredDate("date");
            String text = step.required("text", Fields.NOTE);
            return date.map(day -> new NextStep(day, text));
        }

        /** By id or e-mail address; somebody whose deals the viewer sees. */
        UserId owner() {
            JsonNode owner = body.node().path("owner");
            JsonNode name = owner.isObject() ? owner.path("id") : owner;
            Optional<User> user =
                    name.isString() ? named.user(viewer, name.stringValue()) : Optional.empty();
            if (user.isEmpty()) {
                fields.reject("owner", "error.user");
            }
            return user.map(User::id).orElse(viewer.id());
        }

        void check(Set<String> known) {
            body.only(known);
            fields.check();
        }
    }
}
