package app.preflight.jobs;

import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.Optional;

/** Those who asked for a task: a module above knows what they may see now. */
public interface Askers {

    /** Empty where they may not sign in any more. */
    Optional<Viewer> ofUser(WorkspaceId workspace, UserId user);
}
