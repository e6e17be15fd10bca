package app.preflight.imports;

import app.preflight.accounts.FirstStart;
import app.preflight.accounts.Workspace;
import app.preflight.accounts.Workspaces;
import app.preflight.settings.WrongArgument;
import app.preflight.shared.WorkspaceId;
import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The command: into which workspace, and what is said meanwhile and at the end. */
@Component
public class ImportDeals {

    /** A domain that no mail can reach: these addresses are names, not mailboxes. */
    private static final String NOWHERE = "import.invalid";

    private final DealImport deals;
    private final Workspaces workspaces;
    private final FirstStart firstStart;

    ImportDeals(DealImport deals, Workspaces workspaces, FirstStart firstStart) {
        this.deals = deals;
        this.workspaces = workspaces;
        this.firstStart = firstStart;
    }

    /**
     * @param workspaceName needed only where there are several
     * @param domain of the addresses made up for agents who are no users yet
     * @return the exit code: 0 where every row is in, 2 where some were rejected
     * @throws WrongArgument where the workspace cannot be told
     */
    public int run(
            PipelineFile file,
            Optional<String> workspaceName,
            Optional<String> domain,
            PrintStream out,
            PrintStream screen) {
        Workspace workspace = workspaceName.map(this::named).orElseGet(this::only);
        Progress progress = new Progress(screen, isTerminal(), file.rows().size());
        Report report = deals.run(workspace, file, domain.orElse(NOWHERE), progress::show);
        progress.end();
        report.lines().forEach(out::println);
        return report.exitCode();
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

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
