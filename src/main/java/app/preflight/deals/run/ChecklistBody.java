package app.preflight.deals.run;

import app.preflight.processes.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A deal's list over the API. */
record ChecklistBody(
        ProcessBody process, String stage, @Nullable HoldBody hold, List<StageBody> stages) {

    record ProcessBody(String key, int version) {}

    record HoldBody(String item, String reason, ActorBody by, Instant at) {

        static HoldBody of(Run.Hold hold) {
            return new HoldBody(hold.item(), hold.reason(), ActorBody.of(hold.by()), hold.at());
        }
    }

    record CompletedBody(ActorBody by, Instant at) {}

    record StageBody(
            String key, String name, @Nullable CompletedBody completed, List<ItemBody> items) {}

    static ChecklistBody of(Checklist list, Locale locale, Function<RunItem, ItemBody> bodies) {
        Run run = list.run();
        return new ChecklistBody(
                new ProcessBody(run.process().key(), run.process().version()),
                run.stage().key(),
                run.hold().map(HoldBody::of).orElse(null),
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
                list.completion(stage)
                        .map(completion ->
                                new CompletedBody(ActorBody.of(completion.by()), completion.at()))
                        .orElse(null),
                list.items().stream()
                        .filter(item -> item.stage().equals(stage))
                        .map(bodies)
                        .toList());
    }
}
