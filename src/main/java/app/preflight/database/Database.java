package app.preflight.database;

import app.preflight.shared.WorkspaceId;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to the tables. Work names the workspace it is for, and its connection then sees that
 * workspace's rows only, whatever its statements forget. Work inside other work joins its
 * transaction; it must be for the same workspace.
 */
@Component
public class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int ATTEMPTS = 5;

    private final DSLContext statements;
    private final TransactionTemplate transactions;

    Database(DSLContext statements, PlatformTransactionManager transactions) {
        this.statements = statements;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Statements that each stand alone: no transaction is opened, which saves the round trip of its
     * end.
     */
    public <T> T read(WorkspaceId workspace, Function<DSLContext, T> work) {
        return in(workspace, () -> work.apply(statements));
    }

    /**
     * All or nothing. Work that was broken off is done again: by the database, because it and
     * another's each waited for the other, or by itself, because what it had read was changed. So
     * it must do nothing but what the transaction undoes. Nothing else in the program tries again.
     */
    public <T> T write(WorkspaceId workspace, Function<DSLContext, T> work) {
        return in(
                workspace,
                () -> isWithinWork() ? inTransaction(work) : withRetry(() -> inTransaction(work)));
    }

    /**
     * The same for one statement that is all or nothing by itself: no transaction is opened round
     * it.
     */
    public <T> T writeAlone(WorkspaceId workspace, Function<DSLContext, T> work) {
        Supplier<T> alone = () -> work.apply(statements);
        return in(workspace, () -> isWithinWork() ? alone.get() : withRetry(alone));
    }

    private static boolean isWithinWork() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static <T> T withRetry(Supplier<T> work) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyFailureException brokenOff) {
                LOG.debug("trying again", brokenOff);
            }
        }
        return work.get();
    }

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return transactions.execute(transaction -> work.apply(statements));
    }

    /** Whether the database was not to be had, and work may succeed that is done once more. */
    public static boolean isAway(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof NonTransientDataAccessResourceException
                || failure instanceof TransactionException;
    }

    /**
     * The few tables that stand outside every workspace: {@code workspaces}, {@code
     * sign_in_failures}.
     */
    public <T> T global(Function<DSLContext, T> work) {
        return transactions.execute(transaction -> work.apply(statements));
    }

    private static <T> T in(WorkspaceId workspace, Supplier<T> work) {
        if (!CurrentWorkspace.isBound() && isWithinWork()) {
            throw new IllegalStateException("work for a workspace inside work for none");
        }
        return CurrentWorkspace.call(workspace, work);
    }
}
