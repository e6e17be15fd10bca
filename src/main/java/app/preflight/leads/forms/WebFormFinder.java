package app.preflight.leads.forms;

import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form that a path names. */
@Component
record WebFormFinder(WebForms forms) implements Finder<WebForm> {

    @Override
    public Class<WebForm> type() {
        return WebForm.class;
    }

    @Override
    public Optional<WebForm> find(Viewer viewer, UUID id) {
        return forms.find(viewer.workspace(), id);
    }
}
