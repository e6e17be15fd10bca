package app.preflight.demo;

import app.preflight.accounts.User;
import app.preflight.accounts.Workspace;
import app.preflight.database.Database;
import app.preflight.deals.PastDeal;
import app.preflight.deals.PastDeals;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Processes;
import app.preflight.shared.Actor;
import app.preflight.web.Formats;
import app.preflight.web.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The company's deals: brought in with their past as any others, and once only. */
@Component
@InTheDemo
class DemoDeals {

    private final Database database;
    private final PastDeals deals;
    private final Processes processes;
    private final DemoPeople people;
    private final DemoFiles files;
    private final Clock clock;

    DemoDeals(
            Database database,
            PastDeals deals,
            Processes processes,
            DemoPeople people,
            DemoFiles files,
            Clock clock) {
        this.database = database;
        this.deals = deals;
        this.processes = processes;
        this.people = people;
        this.files = files;
        this.clock = clock;
    }

    /** All of a language, or none where they are there already. */
    void tell(Workspace workspace, Company company) {
        Days days =
                new Days(LocalDate.ofInstant(clock.instant(), workspace.zone()), workspace.zone());
        for (Locale language : Texts.LANGUAGES) {
            Formats formats = new Formats(language, workspace.zone());
            Vocabulary vocabulary = new Vocabulary(company, formats, days);
            Histories histories =
                    new Histories(workspace, days, files.phrases(language), vocabulary);
            database.write(
                    workspace.id(), db -> add(workspace, company, histories, language).size());
        }
        deals.count();
    }

    private List<PastDeal> add(
            Workspace workspace, Company company, Histories histories, Locale language) {
        List<DemoDeal> told = files.deals(language);
        List<String> ids = IntStream.range(0, told.size()).mapToObj(n -> id(language, n)).toList();
        Set<String> known = deals.known(workspace.id(), ids);
        List<PastDeal> past = new ArrayList<>();
        for (int number = 0; number < told.size(); number++) {
            if (!known.contains(ids.get(number))) {
                DemoDeal deal = told.get(number);
                past.add(
                        histories.of(
                                deal,
                                ids.get(number),
                                number,
                                process(workspace, deal),
                                owner(workspace, company, deal)));
            }
        }
        deals.add(workspace.id(), past);
        return past;
    }

    private static String id(Locale language, int number) {
        return "demo-" + language.getLanguage() + "-" + (number + 1);
    }

    private ProcessVersion process(Workspace workspace, DemoDeal deal) {
        return processes.find(workspace.id(), deal.process()).orElseThrow();
    }

    private Actor owner(Workspace workspace, Company company, DemoDeal deal) {
        User owner = people.find(workspace, company.colleague(deal.owner()));
        return new Actor(owner.id(), owner.name());
    }
}
