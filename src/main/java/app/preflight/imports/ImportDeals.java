package app.preflight.imports;

import app.preflight.accounts.CommandWorkspace;
import app.preflight.accounts.Workspace;
import app.preflight.settings.WrongArgument;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The command: into which workspace, and what is said meanwhile and at the end. */
@Component
public class ImportDeals {

    /** A domain that no mail can reach: these addresses are names, not mailboxes. */
    private static final String NOWHERE = "import.invalid";

    private final DealImport deals;
    private final CommandWorkspace workspaces;

    ImportDeals(DealImport deals, CommandWorkspace workspaces) {
        this.deals = deals;
        this.workspaces = workspaces;
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
        Workspace workspace = workspaces.of(workspaceName);
        Progress progress = new Progress(screen, isTerminal(), file.rows().size());
        Report report = deals.run(workspace, file, domain.orElse(NOWHERE), progress::show);
        progress.end();
        report.lines().forEach(out::println);
        return report.exitCode();
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
