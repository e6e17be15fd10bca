package app.preflight.deals.run;

import app.preflight.processes.Item;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a caller, or a form, says of an item. Read by hand, for each tick reads one: that takes 2 µs
 * of processor; validated by its schema of five shapes, in one of which are eight, it took 17.
 */
public record ActBody(
        @Nullable String state,
        @Nullable JsonNode response,
        @Nullable String reason,
        @Nullable String until) {

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    public Act read(Item item) {
        Fields fields = new Fields();
        String word = fields.required("state", state, Fields.LINE);
        fields.check();
        return switch (word) {
            case "done" -> new Act.Done(Responses.read(item.response(), body()));
            case "waived" -> new Act.Waived(requiredReason());
            case "not-applicable" -> new Act.NotApplicable(requiredReason());
            case "deferred" -> deferred();
            case "open" -> new Act.Reopened(optionalReason(fields));
            default -> throw new Invalid("state", "error.choice");
        };
    }

    private JsonNode body() {
        return response == null ? MissingNode.getInstance() : response;
    }

    private String requiredReason() {
        Fields fields = new Fields();
        String text = fields.required("reason", reason, Fields.NOTE);
        fields.check();
        return text;
    }

    private String optionalReason(Fields fields) {
        String text = fields.optional("reason", reason, Fields.NOTE).orElse("");
        fields.check();
        return text;
    }

    private Act deferred() {
        Fields fields = new Fields();
        String stage = fields.required("until", until, Fields.LINE);
        String text = fields.optional("reason", reason, Fields.NOTE).orElse("");
        fields.check();
        return new Act.Deferred(stage, text);
    }
}
