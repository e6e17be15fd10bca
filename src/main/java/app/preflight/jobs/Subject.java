package app.preflight.jobs;

import app.preflight.shared.WorkspaceId;
import java.util.UUID;

/** What a job is about, and in which workspace: all that its row says. */
record Subject(WorkspaceId workspace, UUID id) {

    static Subject of(String text) {
        String[] ids = text.split("/", 2);
        return new Subject(new WorkspaceId(UUID.fromString(ids[0])), UUID.fromString(ids[1]));
    }

    String text() {
        return workspace.value() + "/" + id;
    }
}
