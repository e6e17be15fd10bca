package app.preflight.leads.forms;

import app.preflight.leads.OwnerChoice;
import app.preflight.leads.OwnerChoices;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.Map;
import java.util.Optional;

/** What an admin wrote of a form. */
record WebFormInput(
        String name,
        String heading,
        String consent,
        String thanks,
        String source,
        OwnerChoice owner) {

    private static final int TEXT = 2_000;

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    static WebFormInput read(Viewer admin, Map<String, String> form, OwnerChoices owners) {
        Fields fields = new Fields();
        Optional<OwnerChoice> owner = owners.find(admin, form.getOrDefault("owner", "me"));
        if (owner.isEmpty()) {
            fields.reject("owner", "error.user");
        }
        WebFormInput input =
                new WebFormInput(
                        fields.required("name", form.get("name"), Fields.LINE),
                        fields.required("heading", form.get("heading"), Fields.LINE),
                        fields.required("consent", form.get("consent"), TEXT),
                        fields.required("thanks", form.get("thanks"), TEXT),
                        fields.required("source", form.get("source"), Fields.LINE),
                        owner.orElse(OwnerChoice.of(admin)));
        fields.check();
        return input;
    }
}
