package app.preflight.jobs;

import app.preflight.shared.TaskId;
import app.preflight.shared.WorkspaceId;
import java.util.UUID;

/** The task that a row of the queue means: all that the row says. */
record Queued(WorkspaceId workspace, TaskId task) {

    static Queued of(String text) {
        String[] ids = text.split("/", 2);
        return new Queued(
                new WorkspaceId(UUID.fromString(ids[0])), new TaskId(UUID.fromString(ids[1])));
    }

    String text() {
        return workspace + "/" + task;
    }
}
