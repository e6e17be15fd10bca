package app.preflight.leads.forms;

import app.preflight.leads.LeadDetails;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a stranger wrote into a form. */
final class WebFormAnswer {

    /** People leave it alone, for they do not see it; programs fill in whatever there is. */
    static final String TRAP = "fax";

    private static final int MESSAGE = 2_000;

    private WebFormAnswer() {}

    static boolean isByProgram(Map<String, String> form) {
        return !form.getOrDefault(TRAP, "").isEmpty();
    }

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    static LeadDetails read(WebForm form, Map<String, String> answer) {
        Fields fields = new Fields();
        String name = fields.required("name", answer.get("name"), Fields.LINE);
        Optional<String> email = fields.email("email", answer.get("email"));
        Optional<String> phone = fields.optional("phone", answer.get("phone"), Fields.LINE);
        if (email.isEmpty() && phone.isEmpty() && fields.isClean("email")) {
            fields.reject("email", "error.reachable");
        }
        if (!answer.getOrDefault("consent", "").equals("yes")) {
            fields.reject("consent", "error.consent");
        }
        Optional<String> organisation =
                fields.optional("organisation", answer.get("organisation"), Fields.LINE);
        Map<String, JsonNode> own = new HashMap<>();
        fields.optional("message", answer.get("message"), MESSAGE)
                .ifPresent(text -> own.put("message", JsonNodeFactory.instance.stringNode(text)));
        fields.check();
        return new LeadDetails(
                Optional.of(name),
                email,
                phone,
                organisation,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(form.source()),
                own);
    }
}
