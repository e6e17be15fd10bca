package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;
import app.preflight.shared.Coded;
import app.preflight.web.Fields;
import app.preflight.web.JsonFields;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what is to hold of a lead; what is wrong is noted. */
public final class ConditionInput {

    public static final Set<String> NAMES = Set.of("field", "operator", "value");

    private final JsonFields json;
    private final Fields fields;

    private ConditionInput(JsonFields json, Fields fields) {
        this.json = json;
        this.fields = fields;
    }

    /**
     * @return empty where it names no operator, which then is noted
     */
    public static Optional<Condition> read(JsonFields json, Fields fields) {
        return new ConditionInput(json, fields).condition();
    }

    private Optional<Condition> condition() {
        String field = field();
        return operator().map(known -> new Condition(field, known, value(known)));
    }

    private String field() {
        String field = json.required("field", Fields.LINE);
        boolean own =
                field.startsWith(LeadDetails.OWN) && field.length() > LeadDetails.OWN.length();
        if (!field.isEmpty() && !own && !LeadDetails.PATHS.contains(field)) {
            fields.reject(json.field("field"), "error.choice");
        }
        return field;
    }

    private Optional<Operator> operator() {
        String word = json.required("operator", Fields.LINE);
        Optional<Operator> operator = Coded.find(Operator.class, word);
        if (!word.isEmpty() && operator.isEmpty()) {
            fields.reject(json.field("operator"), "error.choice");
        }
        return operator;
    }

    /** A number may be sent as one. */
    private String value(Operator operator) {
        if (operator == Operator.PRESENT) {
            return "";
        }
        JsonNode sent = json.node().path("value");
        String text =
                fields.required(
                        json.field("value"),
                        sent.isValueNode() && !sent.isNull() ? sent.asString() : "",
                        Fields.NOTE);
        boolean isNumeric = operator == Operator.AT_LEAST || operator == Operator.AT_MOST;
        if (isNumeric && !text.isEmpty() && ComparedText.number(text).isEmpty()) {
            fields.reject(json.field("value"), "error.number");
        }
        return text;
    }
}
