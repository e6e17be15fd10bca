package app.preflight.deals;

import app.preflight.deals.run.Completion;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.NewEvent;
import app.preflight.deals.run.PastRun;
import app.preflight.deals.run.PastRuns;
import app.preflight.deals.run.RunItem;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A deal that was worked on elsewhere, with its run as it was relived here. Whether it is won
 * follows from its completions, and from nothing else.
 */
public final class PastDeal {

    private final NewDeal deal;
    private final PastRun run;
    private final Optional<Plan> plan;
    private final Optional<Closure> loss;

    private PastDeal(NewDeal deal, PastRun run, Optional<Plan> plan, Optional<Closure> loss) {
        this.deal = deal;
        this.run = run;
        this.plan = plan;
        this.loss = loss;
    }

    /** A next step that was written into the deal itself, after all that is on its list. */
    private record Plan(NextStep step, Actor by, Instant at) {}

    public static PastDeal of(NewDeal deal, PastRun run) {
        return new PastDeal(deal, run, Optional.empty(), Optional.empty());
    }

    /**
     * With this next step instead of the one answered last; nothing happens where it is the same.
     */
    public PastDeal planned(NextStep step, Actor by, Instant at) {
        return nextStep().filter(step::equals).isPresent()
                ? this
                : new PastDeal(deal, run, Optional.of(new Plan(step, by, at)), loss);
    }

    /**
     * @throws IllegalStateException where it was won
     */
    public PastDeal lost(String reason, Actor by, Instant at) {
        if (win().isPresent()) {
            throw new IllegalStateException("a deal that was won is not lost");
        }
        run.end();
        Closure closure = new Closure(Status.LOST, Optional.of(reason), by, at);
        return new PastDeal(deal, run, plan, Optional.of(closure));
    }

    NewDeal deal() {
        return deal;
    }

    PastRun run() {
        return run;
    }

    PastRuns.Owned owned() {
        return new PastRuns.Owned(run, deal.owner());
    }

    Optional<Closure> closure() {
        return loss.or(this::win);
    }

    private Optional<Closure> win() {
        Optional<Completion> winning = run.list().completion(run.process().winning());
        return winning.map(completion ->
                new Closure(Status.WON, Optional.empty(), completion.by(), completion.at()));
    }

    Status status() {
        return closure().map(Closure::outcome).orElse(Status.OPEN);
    }

    /** The one planned, else the one answered last. */
    Optional<NextStep> nextStep() {
        return plan.map(Plan::step).or(this::answered);
    }

    private Optional<NextStep> answered() {
        return run.list().items().stream()
                .sorted((a, b) -> at(b).compareTo(at(a)))
                .flatMap(item -> NextStep.answered(item).stream())
                .findFirst();
    }

    private static Instant at(RunItem item) {
        return item.touch().map(RunItem.Touch::at).orElse(Instant.EPOCH);
    }

    /** In the order in which they happened. */
    List<NewEvent<DealId>> events() {
        DealId id = run.deal();
        List<NewEvent<DealId>> events = new ArrayList<>();
        events.add(
                NewEvent.of(id, EventType.DEAL_OPENED, deal.owner(), deal.openedAt())
                        .with(EventData.opened(deal)));
        run.events()
                .forEach(event -> {
                    events.add(event);
                    wonBy(event).ifPresent(events::add);
                });
        plan.ifPresent(planned ->
                events.add(
                        NewEvent.of(id, EventType.DEAL_CHANGED, planned.by().id(), planned.at())
                                .with(EventData.changed(List.of("nextStep")))));
        loss.ifPresent(end ->
                events.add(Closures.lost(id, end.reason().orElseThrow(), end.by().id(), end.at())));
        return events;
    }

    private Optional<NewEvent<DealId>> wonBy(NewEvent<DealId> event) {
        boolean wins =
                event.type() == EventType.STAGE_COMPLETED
                        && Objects.equals(
                                event.data().path("stage").asString(),
                                run.process().winning().key());
        return wins
                ? event.by().map(by -> Closures.won(run.deal(), by, event.at()))
                : Optional.empty();
    }
}
