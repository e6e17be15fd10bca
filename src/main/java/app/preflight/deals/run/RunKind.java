package app.preflight.deals.run;

import static app.preflight.schema.Tables.RUNS;
import static org.jooq.impl.DSL.inline;

import app.preflight.shared.Coded;
import org.jooq.Condition;

/**
 * A deal has one run of its process, and its playbooks are runs, too. Whoever reads runs says which
 * are meant, as a constant of the statement: only then does PostgreSQL use their indexes.
 */
public enum RunKind implements Coded {
    PROCESS,
    PLAYBOOK;

    public static final Condition IS_PROCESS = RUNS.KIND.eq(inline(PROCESS.code()));

    public static final Condition IS_PLAYBOOK = RUNS.KIND.eq(inline(PLAYBOOK.code()));

    public static final Condition IS_OPEN_PLAYBOOK =
            IS_PLAYBOOK.and(RUNS.STATE.ne(inline(Run.State.CLOSED.code())));
}
