package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.web.Cursor;
import app.preflight.world.InTheWorld;
import app.preflight.world.Plan;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InTheWorld
class LeadSortingTest {

    private final Database database;

    LeadSortingTest(Database database) {
        this.database = database;
    }

    /** The place is looked up in the index, and not every row compared with it. */
    @ParameterizedTest
    @CsvSource({
        "added, leads_added",
        "-added, leads_added",
        "changed, leads_changed",
        "-changed, leads_changed",
        "person, leads_by_person",
        "-person, leads_by_person",
        "organisation, leads_by_organisation",
        "-organisation, leads_by_organisation"
    })
    void aPageIsReadAlongTheIndexFromWhereTheOneBeforeItEnded(String word, String index) {
        LeadSorting sorting = LeadSorting.find(word).orElseThrow();
        assertThat(plan(sorting, cursor(sorting)))
                .contains("using " + index)
                .containsPattern("Index Cond: .*(ROW\\(|_at [<>]=)");
    }

    private static String cursor(LeadSorting sorting) {
        return switch (sorting.by()) {
            case ADDED, CHANGED ->
                    new Cursor(Instant.parse("2026-03-01T00:00:00Z"), Ids.next()).text();
            case PERSON, ORGANISATION -> new LeadPlace(Optional.of("มานะ"), Ids.next()).text();
        };
    }

    private String plan(LeadSorting sorting, String cursor) {
        return Plan.of(
                database,
                (db, in) ->
                        db.select(LEADS.LEAD_ID)
                                .from(LEADS)
                                .where(LEADS.WORKSPACE_ID.eq(in))
                                .and(sorting.behind(cursor))
                                .orderBy(sorting.fields())
                                .limit(51));
    }
}
