package app.preflight.leads.forms;

import app.preflight.leads.OfferedOwners;
import app.preflight.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * @param base the address of this server, as others reach it
 * @param typed what stands in the form for a new one
 */
public record WebFormsView(
        List<WebForm> forms,
        String base,
        OfferedOwners owners,
        Map<String, String> typed,
        List<FieldError> errors) {

    public String address(WebForm form) {
        return base + "/forms/" + form.link().text();
    }

    /** What to put into a page of the web site. */
    public String snippet(WebForm form) {
        return "<iframe src=\"" + address(form) + "\" width=\"100%\" height=\"720\"></iframe>";
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<FieldError> errors(String field) {
        return FieldError.of(errors, field);
    }
}
