package app.preflight.processes;

import static app.preflight.schema.Tables.PROCESSES;
import static app.preflight.schema.Tables.PROCESS_VERSIONS;
import static app.preflight.schema.Tables.TRIAL_USERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.web.Viewer;
import org.jooq.Condition;

/**
 * Which versions count for whom. The newest of those that count is the one that a deal is opened
 * on, so the rule of each stands here once.
 */
final class VersionRows {

    private static final app.preflight.schema.tables.ProcessVersions KNOWN =
            PROCESS_VERSIONS.as("known");

    private VersionRows() {}

    /** The newest that is published for all. */
    static Condition newestPublished() {
        return newest(isPublished());
    }

    /** The newest that is published, or on trial with the viewer among the chosen people. */
    static Condition newestFor(Viewer viewer) {
        return newest(isPublished().or(isOnTrial().and(isTriedBy(viewer))));
    }

    /** The newest that is published or on trial with anybody: what admins go on writing at. */
    static Condition newestAlive() {
        return newest(isPublished().or(isOnTrial()));
    }

    private static Condition isPublished() {
        return KNOWN.STATE.eq(inline("published"));
    }

    private static Condition isOnTrial() {
        return KNOWN.STATE.eq(inline("trial"));
    }

    private static Condition isTriedBy(Viewer viewer) {
        return exists(
                selectOne()
                        .from(TRIAL_USERS)
                        .where(TRIAL_USERS.WORKSPACE_ID.eq(KNOWN.WORKSPACE_ID))
                        .and(TRIAL_USERS.PROCESS_ID.eq(KNOWN.PROCESS_ID))
                        .and(TRIAL_USERS.VERSION.eq(KNOWN.VERSION))
                        .and(TRIAL_USERS.USER_ID.eq(viewer.id())));
    }

    private static Condition newest(Condition counts) {
        return PROCESS_VERSIONS.VERSION.eq(
                select(max(KNOWN.VERSION))
                        .from(KNOWN)
                        .where(KNOWN.WORKSPACE_ID.eq(PROCESSES.WORKSPACE_ID))
                        .and(KNOWN.PROCESS_ID.eq(PROCESSES.PROCESS_ID))
                        .and(counts));
    }
}
