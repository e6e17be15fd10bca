package app.preflight.imports;

import app.preflight.accounts.ExpectedUsers;
import app.preflight.accounts.Teams;
import app.preflight.accounts.Users;
import app.preflight.accounts.Workspace;
import app.preflight.database.Database;
import app.preflight.deals.PastDeal;
import app.preflight.deals.PastDeals;
import app.preflight.imports.Histories.Refused;
import app.preflight.imports.Histories.Told;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.web.Formats;
import app.preflight.web.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;

/**
 * Brings opportunities in as deals of the Basic process, some hundreds in a transaction: broken
 * off, it goes on the next time where it stood, because a deal that is there already is left alone.
 */
@Component
class DealImport {

    private static final String PROCESS = "basic";
    private static final int CHUNK = 200;

    private final Database database;
    private final PastDeals deals;
    private final Processes processes;
    private final Users users;
    private final ExpectedUsers expected;
    private final Teams teams;
    private final Texts texts;
    private final Clock clock;

    DealImport(
            Database database,
            PastDeals deals,
            Processes processes,
            Users users,
            ExpectedUsers expected,
            Teams teams,
            Texts texts,
            Clock clock) {
        this.database = database;
        this.deals = deals;
        this.processes = processes;
        this.users = users;
        this.expected = expected;
        this.teams = teams;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param domain of the addresses made up for agents who are no users yet
     * @param progress is told after each transaction how many rows are done
     */
    Report run(Workspace workspace, PipelineFile file, String domain, IntConsumer progress) {
        SalesTeams sales = SalesTeams.beside(file.path());
        Agents agents = new Agents(users, expected, teams, workspace, sales, domain);
        Histories histories = histories(workspace, file);
        List<Rejection> rejections = new ArrayList<>(file.rejections());
        List<PipelineRow> rows = file.rows();
        int added = 0;
        int refused = 0;
        for (int from = 0; from < rows.size(); from += CHUNK) {
            List<PipelineRow> chunk = rows.subList(from, Math.min(from + CHUNK, rows.size()));
            Chunk done =
                    database.write(workspace.id(), db -> add(workspace, agents, histories, chunk));
            added += done.added();
            refused += done.refused().size();
            rejections.addAll(done.refused());
            if (isPowerOfTwo(from / CHUNK + 1)) {
                deals.count();
            }
            progress.accept(from + chunk.size());
        }
        return new Report(added, rows.size() - added - refused, rejections);
    }

    private static boolean isPowerOfTwo(int number) {
        return Integer.bitCount(number) == 1;
    }

    private record Chunk(int added, List<Rejection> refused) {}

    private Histories histories(Workspace workspace, PipelineFile file) {
        ProcessVersion process = processes.find(workspace.id(), PROCESS).orElseThrow();
        Formats formats = new Formats(workspace.locale(), workspace.zone());
        Answers answers = new Answers(texts, formats, file.name());
        return new Histories(workspace, process, answers, clock.instant());
    }

    private Chunk add(
            Workspace workspace, Agents agents, Histories histories, List<PipelineRow> rows) {
        Set<String> known =
                deals.known(workspace.id(), rows.stream().map(PipelineRow::id).toList());
        List<PastDeal> told = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>();
        for (PipelineRow row : rows) {
            if (!known.contains(row.id())) {
                switch (histories.of(row, agents.find(row.agent()))) {
                    case Told history -> told.add(history.deal());
                    case Refused refusal -> refused.add(rejection(row, refusal));
                }
            }
        }
        deals.add(workspace.id(), told);
        return new Chunk(told.size(), refused);
    }

    private static Rejection rejection(PipelineRow row, Refused refused) {
        return new Rejection(
                row.line(), "the stage " + refused.stage().key() + " cannot be completed for it");
    }
}
