package app.preflight.deals.run;

import app.preflight.deals.run.Response.Amount;
import app.preflight.deals.run.Response.Dated;
import app.preflight.deals.run.Response.Decision;
import app.preflight.deals.run.Response.Nobody;
import app.preflight.deals.run.Response.Note;
import app.preflight.deals.run.Response.Person;
import app.preflight.deals.run.Response.Score;
import app.preflight.deals.run.Response.YesNo;
import app.preflight.processes.ResponseKind;
import app.preflight.shared.Money;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import app.preflight.web.MoneyInput;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responses in JSON, a shape for each kind: the bodies that the API takes and the database keeps.
 */
public final class Responses {

    private static final int HIGHEST_SCORE = 10;

    private final JsonFields body;
    private final Fields fields = new Fields();

    private Responses(JsonNode body) {
        this.body = new JsonFields(body, "response", fields);
    }

    /**
     * @throws Invalid naming each field that is missing, unknown or of the wrong shape
     */
    public static Response read(ResponseKind kind, JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid(
                    "response",
                    body.isMissingNode() || body.isNull() ? "error.required" : "error.type");
        }
        Responses reader = new Responses(body);
        Response response = reader.read(kind);
        reader.fields.check();
        return response;
    }

    /** What answers one kind as the answer to another; empty where it is none. */
    static Optional<Response> fitting(ResponseKind kind, Response response) {
        try {
            return Optional.of(read(kind, write(response)));
        } catch (Invalid ofAnotherKind) {
            return Optional.empty();
        }
    }

    /** What was kept, whatever is asked for by now: a response of another kind reads as a note. */
    public static Response kept(ResponseKind kind, JsonNode body) {
        try {
            return read(kind, body);
        } catch (Invalid ofAnotherKind) {
            return new Note(
                    body.valueStream()
                            .filter(JsonNode::isValueNode)
                            .map(JsonNode::asString)
                            .collect(Collectors.joining(" · ")));
        }
    }

    private Response read(ResponseKind kind) {
        return switch (kind) {
            case DECISION -> decision();
            case PERSON -> person();
            case DATE, APPOINTMENT, NEXT_STEP -> dated();
            case AMOUNT -> amount();
            case YES_NO -> yesNo();
            case SCORE -> score();
            case NOTE,
                    LIST,
                    RANKING,
                    COMPARISON,
                    CONFIRMATION,
                    ACTIVITY,
                    QUESTIONNAIRE,
                    DOCUMENT,
                    REFERENCE,
                    LINES,
                    SIGNATURE,
                    REPORT,
                    ORDER ->
                    note();
        };
    }

    private Response decision() {
        body.only(Set.of("verdict", "note"));
        return new Decision(body.required("verdict", Fields.LINE), optional("note"));
    }

    private Response person() {
        body.only(Set.of("name", "text", "none"));
        return body.flag("none").orElse(false)
                ? new Nobody(body.required("text", Fields.NOTE))
                : new Person(body.required("name", Fields.LINE), optional("text"));
    }

    private Response dated() {
        body.only(Set.of("date", "text"));
        return new Dated(body.requiredDate("date").orElse(LocalDate.EPOCH), optional("text"));
    }

    private Response amount() {
        body.only(Set.of("amount", "currency", "date", "text"));
        Optional<Money> money = MoneyInput.read(fields, "response", body.node());
        return new Amount(
                money.orElse(Money.of("0", "THB")), body.optionalDate("date"), optional("text"));
    }

    private Response yesNo() {
        body.only(Set.of("answer", "text"));
        if (body.isAbsent("answer")) {
            fields.reject("response.answer", "error.required");
        }
        return new YesNo(body.flag("answer").orElse(false), optional("text"));
    }

    private Response score() {
        body.only(Set.of("score", "text"));
        JsonNode score = body.node().path("score");
        boolean whole = score.isIntegralNumber() && score.canConvertToInt();
        if (!whole || score.intValue() < 0 || score.intValue() > HIGHEST_SCORE) {
            fields.reject("response.score", "error.score", HIGHEST_SCORE);
            return new Score(0, "");
        }
        return new Score(score.intValue(), optional("text"));
    }

    private Response note() {
        body.only(Set.of("text"));
        return new Note(body.required("text", Fields.NOTE));
    }

    private String optional(String name) {
        return body.optional(name, Fields.NOTE).orElse("");
    }

    /** The same shape again; empty texts are left out. */
    public static ObjectNode write(Response response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        switch (response) {
            case Decision decision ->
                    text(node.put("verdict", decision.verdict()), "note", decision.note());
            case Person person -> text(node.put("name", person.name()), "text", person.text());
            case Nobody nobody -> node.put("none", true).put("text", nobody.text());
            case Dated dated ->
                    text(node.put("date", dated.date().toString()), "text", dated.text());
            case Amount amount -> write(node, amount);
            case YesNo yesNo -> text(node.put("answer", yesNo.answer()), "text", yesNo.text());
            case Score score -> text(node.put("score", score.score()), "text", score.text());
            case Note note -> node.put("text", note.text());
        }
        return node;
    }

    private static void write(ObjectNode node, Amount amount) {
        node.put("amount", amount.money().amount().toPlainString());
        node.put("currency", amount.money().currency().getCurrencyCode());
        amount.date().ifPresent(date -> node.put("date", date.toString()));
        text(node, "text", amount.text());
    }

    private static void text(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
