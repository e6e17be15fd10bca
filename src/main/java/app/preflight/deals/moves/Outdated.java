package app.preflight.deals.moves;

import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import java.util.List;

/**
 * The running deals on older versions of a process, and what moving them would be.
 *
 * @param leftItems answered items that have no place in the newest version
 * @param leftDeals the deals that have such items
 */
public record Outdated(ProcessVersion newest, List<Group> groups, int leftItems, int leftDeals) {

    /**
     * @param then where they stand after the move
     */
    public record Group(ProcessVersion version, Stage stage, int deals, Stage then) {

        public boolean staysInStage() {
            return stage.key().equals(then.key());
        }
    }

    public int deals() {
        return groups.stream().mapToInt(Group::deals).sum();
    }
}
