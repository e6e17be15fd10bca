package app.preflight.leads.forms;

import app.preflight.leads.LeadDetails;
import app.preflight.leads.LeadField;
import app.preflight.web.Entries;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a stranger wrote into a form.
 *
 * @param from the page that led there, or its campaign; empty where the browser told none
 */
record WebFormAnswer(LeadDetails details, boolean consent, Optional<String> from) {

    /** People leave it alone, for they do not see it; programs fill in whatever there is. */
    static final String TRAP = "fax";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static WebFormAnswer of(JsonNode body) {
        return new WebFormAnswer(
                LeadDetails.of(body),
                body.path("consent").asBoolean(false),
                body.path("from").stringValueOpt());
    }

    static boolean isByProgram(Entries entries) {
        return !entries.value(TRAP).isEmpty();
    }

    /**
     * The lead that it becomes.
     *
     * @throws Invalid without consent, or without a way to answer
     */
    LeadDetails lead(WebForm form) {
        Fields fields = new Fields();
        if (details.get(LeadField.EMAIL).or(() -> details.get(LeadField.PHONE)).isEmpty()) {
            fields.reject(LeadField.EMAIL.path(), "error.reachable");
        }
        if (!consent) {
            fields.reject("consent", "error.consent");
        }
        fields.check();
        return details.with(LeadField.SOURCE, form.source());
    }
}
