package app.preflight.accounts;

import app.preflight.shared.WorkspaceId;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Texts;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Further companies on one server, each with an admin of its own. */
@Component
public class NewWorkspaces {

    private final Workspaces workspaces;
    private final Invitations invitations;

    NewWorkspaces(Workspaces workspaces, Invitations invitations) {
        this.workspaces = workspaces;
        this.invitations = invitations;
    }

    /**
     * Asked again before anybody has followed the link, it makes a new link and no second
     * workspace.
     *
     * @return the one-time link of its first admin; empty where a workspace of that name is in use
     * @throws Invalid where the name or the address cannot be one
     */
    public Optional<String> create(String name, String adminEmail, String baseUrl) {
        Fields fields = new Fields();
        String title = fields.required("name", name, Fields.LINE);
        String email = fields.email("admin", adminEmail).orElse("");
        fields.required("admin", adminEmail, Fields.LINE);
        fields.check();
        return create(title, email).map(secret -> baseUrl + "/invitations/" + secret);
    }

    private Optional<String> create(String name, String adminEmail) {
        Optional<WorkspaceId> existing =
                workspaces.list().stream()
                        .filter(workspace -> workspace.name().equals(name))
                        .map(Workspace::id)
                        .findFirst();
        if (existing.filter(workspaces::hasAdmin).isPresent()) {
            return Optional.empty();
        }
        WorkspaceId workspace = existing.orElseGet(() -> workspaces.create(name, Texts.THAI));
        return Optional.of(invitations.admin(workspace, adminEmail));
    }
}
