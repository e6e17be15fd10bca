package app.preflight.leads;

import static app.preflight.schema.Tables.WORKSPACES;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.world.InTheWorld;
import org.junit.jupiter.api.Test;

@InTheWorld
class LeadCustomersTest {

    private final Database database;

    LeadCustomersTest(Database database) {
        this.database = database;
    }

    /** Tables as small as the tests' are read whole, so that is not allowed here. */
    @Test
    void theCustomerOfALeadIsLookedUpAmongAllOrganisations() {
        assertThat(plan())
                .containsPattern("organisations_pkey.*\\R.*Index Cond: .*organisation_id = CASE");
    }

    private String plan() {
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
                    LeadId lead = new LeadId(Ids.next());
                    return db.explain(LeadCustomers.select(db, workspace, lead)).plan();
                });
    }
}
