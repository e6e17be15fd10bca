package app.preflight.deals.run;

import app.preflight.processes.Change;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import java.util.List;

/**
 * A run on a newer version of its process.
 *
 * @param stage where it stands then
 * @param left what was answered and has no place in it; it is kept
 */
public record Move(ProcessVersion from, ProcessVersion to, Stage stage, List<RunItem> left) {

    static Move of(Run run, List<RunItem> items, ProcessVersion to) {
        List<RunItem> left =
                items.stream()
                        .filter(item -> item.touch().isPresent() && !to.holds(item.key()))
                        .toList();
        return new Move(run.process(), to, stage(run.process(), run.stage(), to), left);
    }

    /** The same stage; where it is gone, the one behind the last stage before it that is there. */
    public static Stage stage(ProcessVersion from, Stage at, ProcessVersion to) {
        List<Stage> before = from.stages().subList(0, from.position(at.key()) + 1);
        for (Stage stage : before.reversed()) {
            if (to.stage(stage.key()).isPresent()) {
                boolean same = stage.key().equals(at.key());
                return (same ? to.stage(stage.key()) : to.after(stage.key()))
                        .orElseGet(() -> to.stages().getLast());
            }
        }
        return to.first();
    }

    public List<Change> changes() {
        return to.since(from);
    }
}
