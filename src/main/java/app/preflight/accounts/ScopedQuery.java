package app.preflight.accounts;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;

import app.preflight.database.FixedQuery;
import app.preflight.web.Viewer;
import java.util.UUID;
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
    public static final Param<UUID> WORKSPACE = param("workspace", UUID.class);

    private static final Param<UUID> VIEWER = param("viewer", UUID.class);
    private static final Param<UUID> TEAM = param("team", UUID.class);

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
    public static ScopedQuery of(Field<UUID> owner, Function<Condition, Select<?>> query) {
        Condition own = owner.eq(VIEWER);
        Condition teams = own.or(owner.in(Users.members(WORKSPACE, TEAM)));
        return new ScopedQuery(
                FixedQuery.of(query.apply(noCondition())),
                FixedQuery.of(query.apply(teams)),
                FixedQuery.of(query.apply(own)));
    }

    public FixedQuery.Call by(Viewer viewer) {
        FixedQuery.Call call =
                query(viewer)
                        .call()
                        .set(WORKSPACE, viewer.workspace().value())
                        .set(VIEWER, viewer.id().value());
        viewer.team().ifPresent(team -> call.set(TEAM, team.value()));
        return call;
    }

    private FixedQuery query(Viewer viewer) {
        if (viewer.isAdmin()) {
            return everybodys;
        }
        return viewer.team().isPresent() ? teams : own;
    }
}
