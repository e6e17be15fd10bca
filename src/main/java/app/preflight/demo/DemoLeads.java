package app.preflight.demo;

import app.preflight.accounts.User;
import app.preflight.accounts.Workspace;
import app.preflight.leads.Leads;
import app.preflight.leads.OpenLeads;
import app.preflight.leads.OwnerChoice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The company's leads, some of them twice, as it happens: taken in once only. */
@Component
@InTheDemo
class DemoLeads {

    private final OpenLeads open;
    private final Leads leads;
    private final DemoPeople people;
    private final DemoFiles files;

    DemoLeads(OpenLeads open, Leads leads, DemoPeople people, DemoFiles files) {
        this.open = open;
        this.leads = leads;
        this.people = people;
        this.files = files;
    }

    void tell(Workspace workspace, Company company) {
        if (open.count(workspace.id()) > 0) {
            return;
        }
        for (DemoLead lead : files.leads()) {
            User owner = people.find(workspace, company.colleague(lead.owner()));
            leads.add(workspace.id(), lead.facts(), OwnerChoice.of(owner), Optional.of(owner.id()));
        }
    }
}
