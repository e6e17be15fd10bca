package app.preflight.demo;

import app.preflight.accounts.Workspace;
import app.preflight.leads.Leads;
import app.preflight.leads.NewLead;
import app.preflight.leads.OpenLeads;
import app.preflight.leads.OwnerChoice;
import app.preflight.leads.OwnerChoices;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The company's leads, some of them twice, as it happens: taken in once only. */
@Component
@InTheDemo
class DemoLeads {

    private final OpenLeads open;
    private final Leads leads;
    private final OwnerChoices owners;
    private final DemoPeople people;
    private final DemoFiles files;

    DemoLeads(
            OpenLeads open, Leads leads, OwnerChoices owners, DemoPeople people, DemoFiles files) {
        this.open = open;
        this.leads = leads;
        this.owners = owners;
        this.people = people;
        this.files = files;
    }

    /** Whoever is named brought the lead in; what goes by the rules, the admin did. */
    void tell(Workspace workspace, Company company) {
        if (open.count(workspace.id()) > 0) {
            return;
        }
        Viewer admin = people.viewer(workspace, company.admin());
        for (NewLead lead : files.leads()) {
            OwnerChoice owner = owners.of(admin, lead.owner());
            leads.add(workspace.id(), lead.details(), owner, Optional.of(owner.owner().id()));
        }
    }
}
