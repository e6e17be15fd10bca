package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;

import app.preflight.accounts.Users;
import app.preflight.duplicates.Candidates;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Which leads a query is of. */
final class LeadScope {

    private LeadScope() {}

    /** The scope that every query of leads begins with. */
    static Condition visibleTo(Viewer viewer) {
        return LEADS.WORKSPACE_ID.eq(viewer.workspace()).and(Users.owns(viewer, LEADS.OWNER_ID));
    }

    static Condition is(WorkspaceId workspace, LeadId id) {
        return LEADS.WORKSPACE_ID.eq(workspace).and(LEADS.LEAD_ID.eq(id));
    }

    static Condition isOpenIn(WorkspaceId workspace) {
        return LEADS.WORKSPACE_ID.eq(workspace).and(LEADS.STATUS.eq(LeadStatus.OPEN.code()));
    }

    /** All of the filter but its text: what that finds, the register knows. */
    static Condition matches(LeadFilter filter) {
        return DSL.and(
                filter.status()
                        .map(status -> LEADS.STATUS.eq(status.code()))
                        .orElse(LEADS.STATUS.ne(LeadStatus.REMOVED.code())),
                filter.owner().map(owner -> LEADS.OWNER_ID.eq(owner)).orElse(noCondition()),
                DSL.and(
                        filter.values().entrySet().stream()
                                .map(said -> said.getKey().column().eq(said.getValue()))
                                .toList()),
                filter.undecided() ? isUndecided() : noCondition());
    }

    static Condition isUndecided() {
        return LEADS.STATUS
                .eq(LeadStatus.OPEN.code())
                .and(exists(Candidates.undecided(LEADS.WORKSPACE_ID, LEADS.LEAD_ID)));
    }
}
