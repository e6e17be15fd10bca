package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.WORKSPACES;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Cursor;
import app.preflight.world.InTheWorld;
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

    /**
     * Tables as small as the tests' are read whole, and sorted: so neither is allowed here. What
     * counts is that the place is looked up in the index, and not every row compared with it.
     */
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
        WorkspaceId workspace =
                database.everywhere(db ->
                        new WorkspaceId(
                                db.select(WORKSPACES.WORKSPACE_ID)
                                        .from(WORKSPACES)
                                        .limit(1)
                                        .fetchSingle()
                                        .value1()));
        return database.write(
                workspace,
                db -> {
                    db.execute("set local enable_seqscan = off");
                    db.execute("set local enable_bitmapscan = off");
                    db.execute("set local enable_sort = off");
                    return db.explain(
                                    db.select(LEADS.LEAD_ID)
                                            .from(LEADS)
                                            .where(LEADS.WORKSPACE_ID.eq(workspace.value()))
                                            .and(sorting.behind(cursor))
                                            .orderBy(sorting.fields())
                                            .limit(51))
                            .plan();
                });
    }
}
