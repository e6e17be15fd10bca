package app.preflight.leads.forms;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.shared.UserId;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.Map;
import java.util.Optional;

/** What an admin wrote of a form. */
record WebFormInput(
        String name, String heading, String consent, String thanks, String source, UserId owner) {

    private static final int TEXT = 2_000;

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    static WebFormInput read(Viewer admin, Map<String, String> form, NamedUsers named) {
        Fields fields = new Fields();
        Optional<UserId> owner = named.user(admin, form.getOrDefault("owner", "me")).map(User::id);
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
                        owner.orElse(admin.id()));
        fields.check();
        return input;
    }
}
