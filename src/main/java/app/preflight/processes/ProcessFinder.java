package app.preflight.processes;

import app.preflight.web.KeyFinder;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The version of a process that is the viewer's; an admin reads what others try, too. */
@Component
record ProcessFinder(Processes processes) implements KeyFinder<ProcessVersion> {

    @Override
    public Class<ProcessVersion> type() {
        return ProcessVersion.class;
    }

    @Override
    public Optional<ProcessVersion> find(Viewer viewer, String key) {
        Optional<ProcessVersion> own = processes.find(viewer, key);
        return own.isPresent() || !viewer.isAdmin()
                ? own
                : processes.alive(viewer.workspace(), key);
    }
}
