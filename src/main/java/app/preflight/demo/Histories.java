package app.preflight.demo;

import app.preflight.accounts.Workspace;
import app.preflight.deals.NewDeal;
import app.preflight.deals.NextStep;
import app.preflight.deals.Particulars;
import app.preflight.deals.PastDeal;
import app.preflight.deals.run.ActBody;
import app.preflight.deals.run.CompletionOutcome;
import app.preflight.deals.run.PastRun;
import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Relives a deal of the files, item by item and stage by stage, up to where it stands. */
final class Histories {

    private final Workspace workspace;
    private final Days days;
    private final Phrases phrases;
    private final Vocabulary vocabulary;

    Histories(Workspace workspace, Days days, Phrases phrases, Vocabulary vocabulary) {
        this.workspace = workspace;
        this.days = days;
        this.phrases = phrases;
        this.vocabulary = vocabulary;
    }

    /**
     * @throws IllegalArgumentException where the file tells what could not have happened
     */
    PastDeal of(DemoDeal deal, String id, int number, ProcessVersion process, Actor owner) {
        List<Course.Step> course = Course.of(deal, process);
        Pace pace =
                new Pace(days, deal.opened(), deal.quiet().orElse(1), course.size() + 1, number);
        NewDeal opened = opened(deal, id, process, owner, pace.next());
        PastRun run = PastRun.begin(workspace.id(), process, opened.facts(), opened.openedAt());
        Telling telling = new Telling(deal, number, run, owner, pace);
        course.forEach(telling::take);
        return telling.end(PastDeal.of(opened, run));
    }

    private NewDeal opened(
            DemoDeal deal, String id, ProcessVersion process, Actor owner, Instant at) {
        return new NewDeal(
                deal.title(),
                process,
                Optional.empty(),
                deal.organisation(),
                Optional.of(deal.contact()),
                Optional.of(Money.of(deal.value(), "THB")),
                deal.close().map(days::in),
                new Particulars(deal.product(), deal.source(), deal.decisionMakers()),
                owner.id(),
                Optional.of(id),
                at);
    }

    /** One deal, while it is told. */
    private final class Telling {

        private final DemoDeal deal;
        private final int number;
        private final PastRun run;
        private final Actor owner;
        private final Pace pace;

        Telling(DemoDeal deal, int number, PastRun run, Actor owner, Pace pace) {
            this.deal = deal;
            this.number = number;
            this.run = run;
            this.owner = owner;
            this.pace = pace;
        }

        void take(Course.Step step) {
            Instant at = pace.next();
            switch (step) {
                case Course.Answered answered -> say(answered.item(), usual(answered.item()), at);
                case Course.Said said -> say(said.item(), said.body(), at);
                case Course.Passed passed -> complete(passed.stage(), at);
                case Course.Paused paused -> run.hold(paused.item(), paused.reason(), owner, at);
            }
        }

        private ActBody usual(Item item) {
            return phrases.answer(item, number + run.process().stageOf(item).items().indexOf(item));
        }

        private void say(Item item, ActBody body, Instant at) {
            ActBody filled = Phrases.filled(body, vocabulary.of(deal, days.day(at)));
            run.act(item.key(), filled.read(item), owner, at);
        }

        private void complete(Stage stage, Instant at) {
            if (!(run.complete(stage.key(), owner, at) instanceof CompletionOutcome.Completed)) {
                throw new IllegalArgumentException(deal.title() + " is refused " + stage.key());
            }
        }

        PastDeal end(PastDeal past) {
            Instant at = pace.next();
            PastDeal planned =
                    deal.nextStep()
                            .map(step -> new NextStep(days.in(step.in()), step.text()))
                            .map(step -> past.planned(step, owner, at))
                            .orElse(past);
            return deal.lost().map(reason -> planned.lost(reason, owner, at)).orElse(planned);
        }
    }
}
