package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import app.preflight.world.InTheWorld;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

@InTheWorld
class StatisticsTest {

    private final Database database;

    StatisticsTest(Database database) {
        this.database = database;
    }

    @Test
    void aTableThatGrewTenfoldIsLookedAtAgainAndNotBefore() {
        String known =
                database.global(db -> {
                    db.execute("create temporary table growing (n integer) on commit drop");
                    return grown(db, 1) + ", " + grown(db, 10) + ", " + grown(db, 11);
                });
        assertThat(known).isEqualTo("1, 1, 11");
    }

    /** What is known of it after so many rows. */
    private static int grown(DSLContext db, int rows) {
        db.execute("truncate growing");
        db.execute("insert into growing select generate_series(1, {0})", rows);
        Statistics.renewIfGrown(db, table(name("growing")), rows);
        return db.fetchSingle("select reltuples::int from pg_class where oid = 'growing'::regclass")
                .get(0, Integer.class);
    }
}
