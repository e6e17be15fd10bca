package app.preflight.demo;

import app.preflight.deals.run.ActBody;
import app.preflight.people.Contact;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One deal of the files. Days are counted from the day the demo is first started.
 *
 * @param owner the e-mail address of a colleague
 * @param opened how many days ago
 * @param quiet for how many days nothing has happened; one where it is not said
 * @param close in how many days it closes, or closed where that is negative
 * @param stage where it stands; {@code completed} behind the last
 * @param answered how many items of that stage are answered, from its first
 * @param facts words that answers speak of: what is needed, who decides
 * @param missed items that nobody has touched, though their stage was passed
 * @param acts what was said of items instead of a usual answer, as the API takes it
 */
record DemoDeal(
        String title,
        String process,
        String owner,
        String organisation,
        Contact contact,
        String value,
        int opened,
        Optional<Integer> quiet,
        Optional<Integer> close,
        Optional<String> product,
        Optional<String> source,
        Optional<Integer> decisionMakers,
        String stage,
        int answered,
        Optional<Step> nextStep,
        Map<String, String> facts,
        List<String> missed,
        Map<String, ActBody> acts,
        Optional<Pause> hold,
        Optional<String> lost) {

    record Step(int in, String text) {}

    record Pause(String item, String reason) {}

    DemoDeal {
        facts = Objects.requireNonNullElse(facts, Map.of());
        missed = Objects.requireNonNullElse(missed, List.of());
        acts = Objects.requireNonNullElse(acts, Map.of());
    }

    /** The stages it has left behind. */
    List<Stage> behind(ProcessVersion process) {
        return stage.equals("completed")
                ? process.stages()
                : process.stages().subList(0, process.position(stage));
    }

    /** Where it stands; empty behind the last stage. */
    Optional<Stage> current(ProcessVersion process) {
        return process.stage(stage);
    }
}
