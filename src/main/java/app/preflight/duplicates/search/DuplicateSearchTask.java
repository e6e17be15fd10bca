package app.preflight.duplicates.search;

import app.preflight.database.Database;
import app.preflight.duplicates.Rechecks;
import app.preflight.duplicates.search.DuplicateSearchTask.Outcome;
import app.preflight.jobs.Task;
import app.preflight.jobs.TaskKind;
import app.preflight.jobs.Tasks;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Goes through open leads, some in each transaction, which notes how far it came: broken off, it
 * goes on from there.
 */
@Component
class DuplicateSearchTask implements TaskKind<Outcome> {

    private static final int AT_ONCE = 100;

    private final Database database;
    private final Tasks tasks;
    private final OpenRecords leads;
    private final Rechecks rechecks;

    DuplicateSearchTask(Database database, Tasks tasks, OpenRecords leads, Rechecks rechecks) {
        this.database = database;
        this.tasks = tasks;
        this.leads = leads;
        this.rechecks = rechecks;
    }

    /**
     * @param found beside how many leads there is somebody to decide on
     */
    record Outcome(int found) {}

    @Override
    public String name() {
        return "duplicate-search";
    }

    @Override
    public Class<Outcome> details() {
        return Outcome.class;
    }

    @Override
    public Task.State step(Viewer asker, Task<Outcome> seen) {
        return database.write(
                seen.workspace(),
                db -> {
                    Task<Outcome> task = tasks.lock(seen);
                    return task.isRunning() ? step(task) : task.state();
                });
    }

    private Task.State step(Task<Outcome> task) {
        WorkspaceId workspace = task.workspace();
        List<LeadId> next = leads.after(workspace, task.reached().map(LeadId::new), AT_ONCE);
        if (next.isEmpty()) {
            return Task.State.FINISHED;
        }
        int found = (int) next.stream().filter(lead -> rechecks.check(workspace, lead)).count();
        tasks.advance(
                task,
                next.size(),
                Optional.of(next.getLast().value()),
                new Outcome(task.details().found() + found));
        return Task.State.RUNNING;
    }
}
