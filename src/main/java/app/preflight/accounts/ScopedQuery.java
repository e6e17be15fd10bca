package app.preflight.accounts;

import static app.preflight.schema.Tables.USERS;
import static app.preflight.schema.Tables.WORKSPACES;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;

import app.preflight.database.FixedQuery;
import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Select;

/**
 * A fixed query of what belongs to users, in the three ways of seeing: an admin sees everybody's, a
 * member of a team the team's, anybody else their own.
 */
public final class ScopedQuery {

    /** The viewer's workspace, which the query itself has to name. */
    public static final Param<WorkspaceId> WORKSPACE = param("workspace", WORKSPACES.WORKSPACE_ID);

    private static final Param<UserId> VIEWER = param("viewer", USERS.USER_ID);
    private static final Param<TeamId> TEAM = param("team", USERS.TEAM_ID);

    private final FixedQuery everybodys;
    private final FixedQuery teams;
    private final FixedQuery own;

    private ScopedQuery(FixedQuery everybodys, FixedQuery teams, FixedQuery own) {
        this.everybodys = everybodys;
        this.teams = teams;
        this.own = own;
    }

    /**
     * @param owner whose it is
     * @param query made with the condition that the viewer sees it
     */
    public static ScopedQuery of(Field<UserId> owner, Function<Condition, Select<?>> query) {
        Condition own = owner.eq(VIEWER);
        Condition teams = own.or(owner.in(Users.members(WORKSPACE, TEAM)));
        return new ScopedQuery(
                FixedQuery.of(query.apply(noCondition())),
                FixedQuery.of(query.apply(teams)),
                FixedQuery.of(query.apply(own)));
    }

    public FixedQuery.Call by(Viewer viewer) {
        FixedQuery.Call call =
                query(viewer).call().set(WORKSPACE, viewer.workspace()).set(VIEWER, viewer.id());
        viewer.team().ifPresent(team -> call.set(TEAM, team));
        return call;
    }

    private FixedQuery query(Viewer viewer) {
        if (viewer.isAdmin()) {
            return everybodys;
        }
        return viewer.team().isPresent() ? teams : own;
    }
}
