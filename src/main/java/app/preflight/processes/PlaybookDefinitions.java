package app.preflight.processes;

import app.preflight.shared.WorkspaceId;
import org.springframework.stereotype.Component;

/**
 * What the playbooks of a workspace say. They are written, compared, taken out and in as a process
 * is, a stage for each cause; no deal runs on it.
 */
@Component
public class PlaybookDefinitions {

    public static final String KEY = "playbooks";

    private final Processes processes;
    private final Publications publications;
    private final DefinitionFormat format;

    PlaybookDefinitions(Processes processes, Publications publications, DefinitionFormat format) {
        this.processes = processes;
        this.publications = publications;
        this.format = format;
    }

    /** A workspace that is older than these lists gets the shipped ones as it first asks. */
    public ProcessVersion of(WorkspaceId workspace) {
        return processes
                .find(workspace, KEY)
                .orElseGet(() -> publications.publish(workspace, format.shipped(KEY)));
    }
}
