package app.preflight.demo;

import app.preflight.accounts.LinkedUsers;
import app.preflight.accounts.Teams;
import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.accounts.Viewers;
import app.preflight.accounts.Workspace;
import app.preflight.settings.Settings;
import app.preflight.settings.Settings.FirstAdmin;
import app.preflight.shared.TeamId;
import app.preflight.web.Role;
import app.preflight.web.Viewer;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The company's people as users. They have no password: only their links sign them in. */
@Component
@InTheDemo
class DemoPeople {

    private final Users users;
    private final Viewers viewers;
    private final LinkedUsers linked;
    private final Teams teams;
    private final Settings settings;

    DemoPeople(Users users, Viewers viewers, LinkedUsers linked, Teams teams, Settings settings) {
        this.users = users;
        this.viewers = viewers;
        this.linked = linked;
        this.teams = teams;
        this.settings = settings;
    }

    /** Adds those who are missing. */
    void settle(Workspace workspace, Company company) {
        for (Colleague colleague : company.people()) {
            Optional<TeamId> team = colleague.team().map(name -> teams.named(workspace.id(), name));
            linked.add(
                    workspace.id(),
                    colleague.email(),
                    colleague.name(),
                    colleague.place(),
                    team,
                    colleague.locale());
        }
        settings.admin().ifPresent(admin -> add(workspace, admin));
    }

    /** The first admin of the settings comes in here as anywhere, and may use the API. */
    private void add(Workspace workspace, FirstAdmin admin) {
        users.add(
                workspace.id(),
                admin.email(),
                admin.email().substring(0, admin.email().indexOf('@')),
                admin.password(),
                Role.ADMIN,
                Optional.empty(),
                workspace.locale());
    }

    User find(Workspace workspace, Colleague colleague) {
        return users.findByEmail(workspace.id(), colleague.email()).orElseThrow();
    }

    /** To act as the colleague would on the pages. */
    Viewer viewer(Workspace workspace, Colleague colleague) {
        return viewers.ofUser(workspace.id(), find(workspace, colleague).id()).orElseThrow();
    }
}
