package app.preflight.deals;

import app.preflight.deals.run.Response;
import app.preflight.deals.run.Response.Amount;
import app.preflight.deals.run.Response.Dated;
import app.preflight.deals.run.Response.Decision;
import app.preflight.deals.run.Response.Nobody;
import app.preflight.deals.run.Response.Note;
import app.preflight.deals.run.Response.Person;
import app.preflight.deals.run.Response.Score;
import app.preflight.deals.run.Response.YesNo;
import app.preflight.processes.ResponseKind;
import app.preflight.web.DateInput;
import app.preflight.web.Formats;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a form on one side, the API's body on the other: both are checked by the same
 * rules.
 */
final class ResponseForm {

    private ResponseForm() {}

    /** What a form sent, as the body that the API takes. Dates are of either era. */
    static JsonNode body(ResponseKind kind, Map<String, String> form) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case DECISION -> text(text(body, form, "verdict"), form, "note");
            case PERSON -> person(body, form);
            case DATE, APPOINTMENT, NEXT_STEP -> text(date(body, form), form, "text");
            case AMOUNT ->
                    text(date(text(amount(body, form), form, "currency"), form), form, "text");
            case YES_NO -> text(flag(body, form), form, "text");
            case SCORE -> text(score(body, form), form, "text");
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
                    text(body, form, "text");
        }
        return body;
    }

    private static void person(ObjectNode body, Map<String, String> form) {
        if (form.containsKey("none")) {
            body.put("none", true);
        } else {
            text(body, form, "name");
        }
        text(body, form, "text");
    }

    private static ObjectNode text(ObjectNode body, Map<String, String> form, String name) {
        String value = form.getOrDefault(name, "").strip();
        return value.isEmpty() ? body : body.put(name, value);
    }

    private static ObjectNode amount(ObjectNode body, Map<String, String> form) {
        return body.put("amount", form.getOrDefault("amount", "").replace(",", "").strip());
    }

    private static ObjectNode date(ObjectNode body, Map<String, String> form) {
        String typed = form.getOrDefault("date", "").strip();
        return typed.isEmpty()
                ? body
                : body.put("date", DateInput.parse(typed).map(Object::toString).orElse(typed));
    }

    private static ObjectNode flag(ObjectNode body, Map<String, String> form) {
        String answer = form.getOrDefault("answer", "");
        return answer.isEmpty() ? body : body.put("answer", answer.equals("yes"));
    }

    private static ObjectNode score(ObjectNode body, Map<String, String> form) {
        String score = form.getOrDefault("score", "");
        return score.matches("\\d{1,2}") ? body.put("score", Integer.parseInt(score)) : body;
    }

    /** What a form shows of a response that is there already. */
    static Map<String, String> fields(Response response, Formats formats) {
        return switch (response) {
            case Decision decision ->
                    Map.of("verdict", decision.verdict(), "note", decision.note());
            case Person person -> Map.of("name", person.name(), "text", person.text());
            case Nobody nobody -> Map.of("none", "true", "text", nobody.text());
            case Dated dated -> Map.of("date", formats.input(dated.date()), "text", dated.text());
            case Amount amount ->
                    Map.of(
                            "amount", amount.money().amount().toPlainString(),
                            "currency", amount.money().currency().getCurrencyCode(),
                            "date", amount.date().map(formats::input).orElse(""),
                            "text", amount.text());
            case YesNo yesNo ->
                    Map.of("answer", yesNo.answer() ? "yes" : "no", "text", yesNo.text());
            case Score score ->
                    Map.of("score", String.valueOf(score.score()), "text", score.text());
            case Note note -> Map.of("text", note.text());
        };
    }
}
