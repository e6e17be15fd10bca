package app.preflight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.accounts.Workspaces;
import app.preflight.shared.WorkspaceId;
import app.preflight.world.InTheWorld;
import app.preflight.world.StatementTap;
import java.time.Instant;
import java.util.Objects;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

@InTheWorld
class FixedQueryTest {

    private static final Param<Integer> NUMBER = DSL.param("number", SQLDataType.INTEGER);
    private static final Param<String> WORD = DSL.param("word", SQLDataType.VARCHAR);
    private static final Param<JSONB> BODY = DSL.param("body", SQLDataType.JSONB);
    private static final Param<Instant> AT = DSL.param("at", SQLDataType.INSTANT);

    private final Database database;
    private final WorkspaceId workspace;
    private final StatementTap tap;

    FixedQueryTest(Database database, Workspaces workspaces, StatementTap tap) {
        this.database = database;
        this.tap = tap;
        this.workspace = workspaces.all().getFirst();
    }

    @Test
    void aNamedValueMayStandInSeveralPlaces() {
        FixedQuery query =
                FixedQuery.of(DSL.select(NUMBER.plus(NUMBER), WORD, NUMBER.minus(DSL.inline(1))));
        Record row = fetch(query.call().set(NUMBER, 21).set(WORD, "ดีล"));
        assertThat(row.intoArray()).containsExactly(42, "ดีล", 20);
    }

    @Test
    void eachCallHasValuesOfItsOwn() {
        FixedQuery query = FixedQuery.of(DSL.select(NUMBER, WORD));
        FixedQuery.Call first = query.call().set(NUMBER, 1).set(WORD, "one");
        FixedQuery.Call second = query.call().set(NUMBER, 2).set(WORD, "two");
        assertThat(fetch(second).intoArray()).containsExactly(2, "two");
        assertThat(fetch(first).intoArray()).containsExactly(1, "one");
    }

    @Test
    void whatIsNotSaidIsNull() {
        FixedQuery query = FixedQuery.of(DSL.select(WORD, BODY, AT));
        assertThat(fetch(query.call().set(WORD, null)).intoArray())
                .containsExactly(null, null, null);
    }

    @Test
    void bodiesAndInstantsComeBackAsTheyWere() {
        Instant at = Instant.parse("2026-11-25T08:00:00.123Z");
        FixedQuery query = FixedQuery.of(DSL.select(BODY, AT));
        Record row = fetch(query.call().set(BODY, JSONB.valueOf("{\"a\": \"?:x::\"}")).set(AT, at));
        assertThat(row.get(0, JSONB.class)).isEqualTo(JSONB.valueOf("{\"a\": \"?:x::\"}"));
        assertThat(row.get(1, Instant.class)).isEqualTo(at);
    }

    @Test
    void aFailureIsToldAsTheDatabasesOwn() {
        FixedQuery query = FixedQuery.of(DSL.select(DSL.inline(1).div(NUMBER)));
        assertThatThrownBy(() -> fetch(query.call().set(NUMBER, 0)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("division by zero");
    }

    /** So that the rules for statements hold for this one, too. */
    @Test
    void aTestThatListensHearsIt() {
        FixedQuery query = FixedQuery.of(DSL.select(NUMBER.times(NUMBER)));
        assertThat(tap.during(() -> fetch(query.call().set(NUMBER, 3)))).contains("select (? * ?)");
    }

    private Record fetch(FixedQuery.Call call) {
        return Objects.requireNonNull(database.read(workspace, db -> call.fetch(db).getFirst()));
    }
}
