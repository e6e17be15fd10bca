package app.preflight.deals;

import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.people.Contact;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.shared.Ids;
import app.preflight.shared.Money;
import app.preflight.shared.UserId;
import app.preflight.web.DateInput;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
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
class DealInput {

    private static final Set<String> FIELDS =
            Set.of(
                    "title",
                    "process",
                    "organisation",
                    "contact",
                    "value",
                    "closeDate",
                    "owner",
                    "nextStep");

    private final Processes processes;
    private final Users users;

    DealInput(Processes processes, Users users) {
        this.processes = processes;
        this.users = users;
    }

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    NewDeal read(Viewer viewer, JsonNode body, Instant now) {
        Reading reading = new Reading(viewer, object(body));
        Optional<ProcessVersion> process = reading.process();
        NewDeal deal =
                new NewDeal(
                        reading.title(),
                        process.orElse(processes.all(viewer.workspace()).getFirst()),
                        reading.organisation(),
                        reading.contact(),
                        reading.value(),
                        reading.closeDate(),
                        body.hasNonNull("owner") ? reading.owner() : viewer.id(),
                        Optional.empty(),
                        now);
        reading.check(Set.of("nextStep"));
        return deal;
    }

    /**
     * A merge patch: a field that is not named stays, one that is null is cleared where it may be
     * empty.
     *
     * @throws Invalid naming each field that is wrong
     */
    DealFacts patch(Viewer viewer, Deal deal, JsonNode body) {
        Reading reading = new Reading(viewer, object(body));
        DealFacts facts =
                new DealFacts(
                        body.has("title") ? reading.title() : deal.title(),
                        body.has("organisation") ? reading.organisation() : deal.organisation(),
                        body.has("contact") ? reading.contact() : deal.contact(),
                        body.has("owner") ? reading.owner() : deal.owner().id(),
                        body.has("value") ? reading.value() : deal.value(),
                        body.has("closeDate") ? reading.closeDate() : deal.closeDate(),
                        body.has("nextStep") ? reading.nextStep() : deal.nextStep());
        reading.check(Set.of("process"));
        return facts;
    }

    private static JsonNode object(JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        return body;
    }

    private final class Reading {

        private final Viewer viewer;
        private final JsonNode body;
        private final Fields fields = new Fields();

        Reading(Viewer viewer, JsonNode body) {
            this.viewer = viewer;
            this.body = body;
        }

        String title() {
            return text(body, "title", "title")
                    .map(text -> fields.required("title", text, Fields.LINE))
                    .orElse("");
        }

        String organisation() {
            JsonNode organisation = body.path("organisation");
            String field = "organisation.name";
            if (!organisation.isObject()) {
                fields.reject(
                        organisation.isMissingNode() || organisation.isNull()
                                ? field
                                : "organisation",
                        organisation.isMissingNode() || organisation.isNull()
                                ? "error.required"
                                : "error.type");
                return "";
            }
            only(organisation, "organisation.", Set.of("name"));
            return text(organisation, "name", field)
                    .map(text -> fields.required(field, text, Fields.LINE))
                    .orElse("");
        }

        Optional<ProcessVersion> process() {
            Optional<String> key =
                    text(body, "process", "process")
                            .map(text -> fields.required("process", text, Fields.LINE));
            Optional<ProcessVersion> process =
                    key.filter(text -> !text.isEmpty())
                            .flatMap(text -> processes.find(viewer.workspace(), text));
            if (process.isEmpty() && fields.isClean("process")) {
                fields.reject("process", "error.process");
            }
            return process;
        }

        Optional<Contact> contact() {
            JsonNode contact = body.path("contact");
            if (contact.isMissingNode() || contact.isNull()) {
                return Optional.empty();
            }
            if (!contact.isObject()) {
                fields.reject("contact", "error.type");
                return Optional.empty();
            }
            only(contact, "contact.", Set.of("name", "email", "phone"));
            Optional<String> email =
                    text(contact, "email", "contact.email")
                            .flatMap(text -> fields.email("contact.email", text));
            Optional<String> phone =
                    text(contact, "phone", "contact.phone")
                            .flatMap(text -> fields.optional("contact.phone", text, Fields.LINE));
            return text(contact, "name", "contact.name")
                    .map(text -> fields.required("contact.name", text, Fields.LINE))
                    .map(name -> new Contact(name, email, phone));
        }

        Optional<Money> value() {
            JsonNode value = body.path("value");
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isObject()) {
                fields.reject("value", "error.type");
                return Optional.empty();
            }
            only(value, "value.", Set.of("amount", "currency"));
            return MoneyInput.read(fields, "value", value);
        }

        Optional<LocalDate> closeDate() {
            return date(body, "closeDate", "closeDate");
        }

        Optional<NextStep> nextStep() {
            JsonNode step = body.path("nextStep");
            if (step.isMissingNode() || step.isNull()) {
                return Optional.empty();
            }
            if (!step.isObject()) {
                fields.reject("nextStep", "error.type");
                return Optional.empty();
            }
            only(step, "nextStep.", Set.of("date", "text"));
            Optional<LocalDate> date = date(step, "date", "nextStep.date");
            if (date.isEmpty() && fields.isClean("nextStep.date")) {
                fields.reject("nextStep.date", "error.required");
            }
            String text =
                    text(step, "text", "nextStep.text")
                            .map(value -> fields.required("nextStep.text", value, Fields.NOTE))
                            .orElse("");
            return date.map(day -> new NextStep(day, text));
        }

        /** By id or e-mail address; somebody whose deals the viewer sees. */
        UserId owner() {
            JsonNode owner = body.path("owner");
            JsonNode named = owner.isObject() ? owner.path("id") : owner;
            Optional<User> user =
                    named.isString()
                            ? DealInput.this.user(viewer, named.stringValue())
                            : Optional.empty();
            if (user.isEmpty()) {
                fields.reject("owner", "error.user");
            }
            return user.map(User::id).orElse(viewer.id());
        }

        void check(Set<String> excluded) {
            body.propertyNames().stream()
                    .filter(name -> !FIELDS.contains(name) || excluded.contains(name))
                    .forEach(name -> fields.reject(name, "error.unknown"));
            fields.check();
        }

        private void only(JsonNode node, String prefix, Set<String> names) {
            node.propertyNames().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> fields.reject(prefix + name, "error.unknown"));
        }

        private Optional<LocalDate> date(JsonNode node, String name, String field) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.empty();
            }
            Optional<LocalDate> date =
                    value.isString() ? DateInput.parseIso(value.stringValue()) : Optional.empty();
            if (date.isEmpty()) {
                fields.reject(field, "error.date");
            }
            return date;
        }

        /**
         * Empty, with an error noted, where the field holds anything but text; absent counts as no
         * text.
         */
        private Optional<String> text(JsonNode node, String name, String field) {
            JsonNode value = node.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return Optional.of("");
            }
            if (!value.isString()) {
                fields.reject(field, "error.type");
                return Optional.empty();
            }
            return Optional.of(value.stringValue());
        }
    }

    /**
     * Whom a caller means by {@code me}, an id or an e-mail address, among those whose deals the
     * viewer sees.
     */
    Optional<User> user(Viewer viewer, String named) {
        if (named.equals("me")) {
            return users.find(viewer, viewer.id());
        }
        Optional<UserId> id =
                Ids.parse(named)
                        .map(UserId::new)
                        .or(() -> users.findByEmail(viewer.workspace(), named).map(User::id));
        return id.flatMap(user -> users.find(viewer, user));
    }
}
