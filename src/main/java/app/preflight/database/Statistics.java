package app.preflight.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Table;

/**
 * What PostgreSQL knows of a table when it plans a statement. It looks again within a minute and
 * keeps its plans until then: in a table that was empty a moment ago it looks for a row along
 * whichever index, past all the others.
 */
public final class Statistics {

    /** The plans for so many times the rows are other ones. */
    private static final int TIMES = 10;

    private Statistics() {}

    /**
     * For whoever fills a table faster than PostgreSQL looks.
     *
     * @param rows that it has at least
     */
    public static void renewIfGrown(DSLContext db, Table<?> table, long rows) {
        if (rows > TIMES * known(db, table)) {
            db.execute("analyze {0}", table);
        }
    }

    private static double known(DSLContext db, Table<?> table) {
        var rows = field("greatest(reltuples, 0)", Double.class);
        var itself = field("oid = cast({0} as regclass)", Boolean.class, inline(table.getName()));
        return db.fetchSingle(select(rows).from(table("pg_class")).where(itself)).value1();
    }
}
