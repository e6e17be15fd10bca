package app.preflight.deals.run;

import app.preflight.processes.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A deal's list over the API. */
record ChecklistBody(
        ProcessBody process, String stage, @Nullable HoldBody hold, List<StageBody> stages) {

    record ProcessBody(String key, int version) {}

    record HoldBody(String item, String reason, ActorBody by, Instant at) {

        static HoldBody of(Run.Hold hold) {
            return new HoldBody(hold.item(), hold.reason(), ActorBody.of(hold.by()), hold.at());
        }
    }

    record ClearedBody(ActorBody by, Instant at) {}

    record StageBody(
            String key, String name, @Nullable ClearedBody cleared, List<ItemBody> items) {}

    /** What proves an item: the sensor that found it, in words, and where to look. */
    record EvidenceBody(String sensor, String summary, String href) {}

    record ItemBody(
            String key,
            String challenge,
            String importance,
            String kind,
            String state,
            @Nullable JsonNode response,
            List<EvidenceBody> evidence,
            @Nullable ActorBody by,
            @Nullable Instant at,
            @Nullable String reason,
            @Nullable String until,
            int revision) {

        static ItemBody of(RunItem item, Locale locale) {
            return new ItemBody(
                    item.key(),
                    item.item().challenge().in(locale),
                    item.item().importance().word(),
                    item.item().response().word(),
                    item.state().word(),
                    item.response().<JsonNode>map(Responses::write).orElse(null),
                    List.of(),
                    item.touch().map(touch -> ActorBody.of(touch.by())).orElse(null),
                    item.touch().map(RunItem.Touch::at).orElse(null),
                    item.reason().orElse(null),
                    item.until().orElse(null),
                    item.revision());
        }
    }

    static ChecklistBody of(Checklist list, Locale locale) {
        Run run = list.run();
        return new ChecklistBody(
                new ProcessBody(run.process().key(), run.process().version()),
                run.stage().key(),
                run.hold().map(HoldBody::of).orElse(null),
                run.process().stages().stream().map(stage -> stage(list, stage, locale)).toList());
    }

    /** Each item stands once, with its own stage; one that was deferred says until when. */
    private static StageBody stage(Checklist list, Stage stage, Locale locale) {
        return new StageBody(
                stage.key(),
                stage.name().in(locale),
                list.clearance(stage)
                        .map(clearance ->
                                new ClearedBody(ActorBody.of(clearance.by()), clearance.at()))
                        .orElse(null),
                list.items().stream()
                        .filter(item -> item.stage().equals(stage))
                        .map(item -> ItemBody.of(item, locale))
                        .toList());
    }
}
