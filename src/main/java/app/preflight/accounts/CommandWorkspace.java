package app.preflight.accounts;

import app.preflight.settings.WrongArgument;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The workspace that a command is about. */
@Component
public class CommandWorkspace {

    private final Workspaces workspaces;
    private final FirstStart firstStart;

    CommandWorkspace(Workspaces workspaces, FirstStart firstStart) {
        this.workspaces = workspaces;
        this.firstStart = firstStart;
    }

    /**
     * @param name needed only where there are several
     * @throws WrongArgument where the workspace cannot be told
     */
    public Workspace of(Optional<String> name) {
        return name.map(this::named).orElseGet(this::only);
    }

    private Workspace named(String name) {
        return workspaces.list().stream()
                .filter(workspace -> workspace.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongArgument("There is no workspace \"" + name + "\"."));
    }

    private Workspace only() {
        WorkspaceId first = firstStart.workspace();
        List<Workspace> all = workspaces.list();
        if (all.size() > 1) {
            throw new WrongArgument(
                    "There are several workspaces; choose one with --workspace: "
                            + String.join(", ", all.stream().map(Workspace::name).toList()));
        }
        return all.stream().filter(one -> one.id().equals(first)).findFirst().orElseThrow();
    }
}
