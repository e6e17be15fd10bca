package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.database.Database;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.world.InTheWorld;
import app.preflight.world.Plan;
import org.junit.jupiter.api.Test;

@InTheWorld
class LeadCustomersTest {

    private final Database database;

    LeadCustomersTest(Database database) {
        this.database = database;
    }

    @Test
    void theCustomerOfALeadIsLookedUpAmongAllOrganisations() {
        LeadId lead = new LeadId(Ids.next());
        assertThat(Plan.of(database, (db, in) -> LeadCustomers.select(db, in, lead)))
                .containsPattern("organisations_pkey.*\\R.*Index Cond: .*organisation_id = CASE");
    }
}
