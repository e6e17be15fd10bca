package app.preflight.deals.run;

import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A deal's list over the API. */
record ChecklistBody(
        ProcessPin process, String stage, Optional<Run.Hold> hold, List<StageBody> stages) {

    record Completed(Actor by, Instant at) {}

    record StageBody(
            String key, String name, Optional<Completed> completed, List<ItemBody> items) {}

    static ChecklistBody of(Checklist list, Locale locale, Function<RunItem, ItemBody> bodies) {
        Run run = list.run();
        return new ChecklistBody(
                ProcessPin.of(run.process()),
                run.stage().key(),
                run.hold(),
                run.process().stages().stream()
                        .map(stage -> stage(list, stage, locale, bodies))
                        .toList());
    }

    /** Each item stands once, with its own stage; one that was deferred says until when. */
    private static StageBody stage(
            Checklist list, Stage stage, Locale locale, Function<RunItem, ItemBody> bodies) {
        return new StageBody(
                stage.key(),
                stage.name().in(locale),
                list.completion(stage).map(by -> new Completed(by.by(), by.at())),
                list.items().stream()
                        .filter(item -> item.stage().equals(stage))
                        .map(bodies)
                        .toList());
    }
}
