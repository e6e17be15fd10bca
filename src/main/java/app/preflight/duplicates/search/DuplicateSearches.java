package app.preflight.duplicates.search;

import static app.preflight.schema.Tables.TASKS;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.duplicates.search.DuplicateSearchTask.Outcome;
import app.preflight.jobs.Tasks;
import app.preflight.shared.TaskId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Finder;
import app.preflight.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** Looks for duplicates through all leads: one at a time in a workspace. */
@Component
class DuplicateSearches implements Finder<DuplicateSearch> {

    private final Tasks tasks;
    private final DuplicateSearchTask searching;
    private final OpenRecords leads;

    DuplicateSearches(Tasks tasks, DuplicateSearchTask searching, OpenRecords leads) {
        this.tasks = tasks;
        this.searching = searching;
        this.leads = leads;
    }

    /** The one that is under way already, where there is one. */
    DuplicateSearch begin(Viewer viewer) {
        WorkspaceId workspace = viewer.workspace();
        return tasks.begin(
                        viewer,
                        searching,
                        workspace.value(),
                        leads.count(workspace),
                        new Outcome(0))
                .map(DuplicateSearch::of)
                .or(() -> latest(viewer))
                .orElseThrow();
    }

    Optional<DuplicateSearch> latest(Viewer viewer) {
        return find(viewer, noCondition());
    }

    @Override
    public Class<DuplicateSearch> type() {
        return DuplicateSearch.class;
    }

    @Override
    public Optional<DuplicateSearch> find(Viewer viewer, UUID id) {
        viewer.requireManager();
        return find(viewer, TASKS.TASK_ID.eq(new TaskId(id)));
    }

    private Optional<DuplicateSearch> find(Viewer viewer, Condition which) {
        return tasks.latest(searching, viewer.workspace(), which).map(DuplicateSearch::of);
    }

    /** What was found stays. */
    void stop(Viewer viewer, DuplicateSearch search) {
        tasks.stop(viewer, search.task());
    }
}
