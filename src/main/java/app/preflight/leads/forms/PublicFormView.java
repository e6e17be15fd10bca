package app.preflight.leads.forms;

import app.preflight.web.FieldError;
import java.util.List;
import java.util.Map;

/**
 * @param typed what stands in the form
 */
public record PublicFormView(WebForm form, Map<String, String> typed, List<FieldError> errors) {

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<FieldError> errors(String field) {
        return FieldError.of(errors, field);
    }

    public String trap() {
        return WebFormAnswer.TRAP;
    }
}
