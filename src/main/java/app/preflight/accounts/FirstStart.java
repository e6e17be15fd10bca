package app.preflight.accounts;

import app.preflight.settings.Settings;
import app.preflight.settings.Settings.FirstAdmin;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the first workspace, and its admin or the one-time link by which that admin comes. */
@Component
public class FirstStart {

    private final Workspaces workspaces;
    private final Users users;
    private final Invitations invitations;
    private final Settings settings;

    FirstStart(Workspaces workspaces, Users users, Invitations invitations, Settings settings) {
        this.workspaces = workspaces;
        this.users = users;
        this.invitations = invitations;
        this.settings = settings;
    }

    /**
     * @return the one-time link where somebody still has to follow it
     */
    public Optional<String> prepare(String baseUrl) {
        WorkspaceId workspace = workspace();
        if (workspaces.hasAdmin(workspace)) {
            return Optional.empty();
        }
        if (settings.admin().isPresent()) {
            add(workspace, settings.admin().get());
            return Optional.empty();
        }
        return Optional.of(baseUrl + "/invitations/" + invitations.firstAdmin(workspace));
    }

    /** The first workspace, made where there is none yet. */
    public WorkspaceId workspace() {
        List<WorkspaceId> all = workspaces.all();
        return all.isEmpty() ? workspaces.create("Preflight", Texts.THAI) : all.getFirst();
    }

    private void add(WorkspaceId workspace, FirstAdmin admin) {
        String name = admin.email().substring(0, admin.email().indexOf('@'));
        users.add(
                workspace,
                admin.email(),
                name,
                admin.password(),
                Role.ADMIN,
                Optional.empty(),
                Texts.THAI);
    }
}
