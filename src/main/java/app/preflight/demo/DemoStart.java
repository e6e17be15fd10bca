package app.preflight.demo;

import app.preflight.accounts.User;
import app.preflight.accounts.Workspace;
import app.preflight.accounts.Workspaces;
import app.preflight.settings.Settings;
import app.preflight.settings.WrongArgument;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fills the demo where that is still to be done, and says how one comes in. */
@Component
@InTheDemo
public class DemoStart {

    private final Workspaces workspaces;
    private final DemoFiles files;
    private final DemoPeople people;
    private final DemoDeals deals;
    private final DemoRules rules;
    private final DemoLeads leads;
    private final DemoViews views;
    private final SignInLinks links;
    private final Settings settings;

    DemoStart(
            Workspaces workspaces,
            DemoFiles files,
            DemoPeople people,
            DemoDeals deals,
            DemoRules rules,
            DemoLeads leads,
            DemoViews views,
            SignInLinks links,
            Settings settings) {
        this.workspaces = workspaces;
        this.files = files;
        this.people = people;
        this.deals = deals;
        this.rules = rules;
        this.leads = leads;
        this.views = views;
        this.links = links;
        this.settings = settings;
    }

    /**
     * What a start broke off is made up for by the next one; what is there already stays.
     *
     * @return lines for the screen: a sign-in link for each person
     * @throws WrongArgument where the data is another company's
     */
    public List<String> prepare(String url) {
        Company company = files.company();
        Workspace workspace = workspace(company);
        people.settle(workspace, company);
        deals.tell(workspace, company);
        rules.tell(workspace, company);
        leads.tell(workspace, company);
        views.tell(workspace, company);
        List<String> lines = new ArrayList<>();
        lines.add("The demo's people, each with a link to sign in while this program runs:");
        for (Colleague colleague : company.people()) {
            User user = people.find(workspace, colleague);
            String link = url + "/demo/" + links.make(workspace.id(), user.id());
            lines.add("  " + link + "  " + colleague.introduction());
        }
        return lines;
    }

    private Workspace workspace(Company company) {
        if (workspaces.list().isEmpty()) {
            workspaces.create(company.name(), company.locale());
        }
        List<Workspace> all = workspaces.list();
        if (all.size() != 1 || !all.getFirst().name().equals(company.name())) {
            throw new WrongArgument(
                    "The demo needs data of its own, and there is another company's in "
                            + settings.database()
                                    .map(Settings.OwnDatabase::url)
                                    .orElseGet(() -> settings.data().toString())
                            + ".");
        }
        return all.getFirst();
    }
}
