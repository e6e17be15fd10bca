package app.preflight.processes;

import app.preflight.shared.Coded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is other in one process than in another: stages and items are the same where their keys are,
 * whatever they are called.
 */
final class Difference {

    private final ProcessDefinition before;
    private final ProcessDefinition after;
    private final List<Change> changes = new ArrayList<>();

    private Difference(ProcessDefinition before, ProcessDefinition after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of the later one, what it no longer has at the end. */
    static List<Change> between(ProcessDefinition before, ProcessDefinition after) {
        Difference difference = new Difference(before, after);
        difference.compareProcess();
        after.stages().forEach(difference::compareStage);
        before.stages().forEach(difference::addRemoved);
        return difference.changes;
    }

    private void compareProcess() {
        addChanged(
                after.name(),
                Optional.empty(),
                field("name", before.name(), after.name()),
                field("description", before.description(), after.description()));
    }

    private void compareStage(Stage stage) {
        before.stage(stage.key())
                .ifPresentOrElse(
                        was -> compareStage(was, stage),
                        () -> add(Change.Sort.ADDED, stage.name(), Optional.empty()));
        stage.items().forEach(item -> compareItem(item, stage));
    }

    private void compareStage(Stage was, Stage is) {
        addChanged(
                is.name(),
                Optional.empty(),
                field("name", was.name(), is.name()),
                field("wins", wins(was), wins(is)));
        if (isMoved(keys(before), keys(after), is.key())) {
            add(Change.Sort.MOVED, is.name(), Optional.empty());
        }
    }

    private static List<String> keys(ProcessDefinition process) {
        return process.stages().stream().map(Stage::key).toList();
    }

    private static Change.Value wins(Stage stage) {
        return stage.wins() ? new Change.Value.Told("process.wins") : Change.Value.NOTHING;
    }

    private void compareItem(Item item, Stage stage) {
        before.stageOf(item.key())
                .ifPresentOrElse(
                        earlier -> compareItem(earlier, item, stage),
                        () -> add(Change.Sort.ADDED, item.challenge(), Optional.of(stage.name())));
    }

    private void compareItem(Stage earlier, Item is, Stage stage) {
        Optional<Localized> place = Optional.of(stage.name());
        earlier.item(is.key()).ifPresent(was -> addChanged(is.challenge(), place, fields(was, is)));
        boolean elsewhere = !earlier.key().equals(stage.key());
        if (elsewhere || isMoved(keys(earlier), keys(stage), is.key())) {
            add(Change.Sort.MOVED, is.challenge(), place);
        }
    }

    private static List<String> keys(Stage stage) {
        return stage.items().stream().map(Item::key).toList();
    }

    private Change.Field[] fields(Item was, Item is) {
        return new Change.Field[] {
            field("challenge", was.challenge(), is.challenge()),
            field("guidance", was.guidance(), is.guidance()),
            field("response", told("kind.", was.response()), told("kind.", is.response())),
            field(
                    "importance",
                    told("importance.", was.importance()),
                    told("importance.", is.importance())),
            field("sensor", sensor(was), sensor(is)),
            field("role", role(was), role(is)),
            field("due", due(was), due(is)),
            condition(was, is)
        };
    }

    private static Change.Value told(String messages, Coded word) {
        return new Change.Value.Told(messages + word.code());
    }

    private static Change.Value sensor(Item item) {
        return item.sensor()
                .<Change.Value>map(key -> new Change.Value.Told("sensor." + key))
                .orElse(Change.Value.NOTHING);
    }

    private static Localized role(Item item) {
        return item.role().orElse(Localized.NOTHING);
    }

    private static Localized due(Item item) {
        String days = item.due().map(String::valueOf).orElse("");
        return new Localized(days, days);
    }

    /** The items that it may name are others by now: only what the clauses say counts. */
    private Change.Field condition(Item was, Item is) {
        Change.Value now = condition(after, is);
        boolean same = was.condition().equals(is.condition());
        return field("condition", same ? now : condition(before, was), now);
    }

    private static Change.Value condition(ProcessDefinition process, Item item) {
        return new Change.Value.Applies(item.condition(), process.items().toList());
    }

    private static Change.Field field(String name, Localized was, Localized is) {
        return field(name, new Change.Value.Written(was), new Change.Value.Written(is));
    }

    private static Change.Field field(String name, Change.Value was, Change.Value is) {
        return new Change.Field(name, was, is);
    }

    /** Whether it stands among what is in both in another place than before. */
    private static boolean isMoved(List<String> before, List<String> after, String key) {
        List<String> stayedBefore = before.stream().filter(after::contains).toList();
        List<String> stayedAfter = after.stream().filter(before::contains).toList();
        return stayedBefore.indexOf(key) != stayedAfter.indexOf(key);
    }

    private void addRemoved(Stage stage) {
        if (after.stage(stage.key()).isEmpty()) {
            add(Change.Sort.REMOVED, stage.name(), Optional.empty());
        }
        stage.items().stream()
                .filter(item -> after.stageOf(item.key()).isEmpty())
                .forEach(item ->
                        add(Change.Sort.REMOVED, item.challenge(), Optional.of(stage.name())));
    }

    private void add(Change.Sort sort, Localized what, Optional<Localized> stage) {
        changes.add(new Change(sort, what, stage, List.of()));
    }

    /** Where any of the fields says another thing than it did. */
    private void addChanged(Localized what, Optional<Localized> stage, Change.Field... compared) {
        List<Change.Field> other =
                Stream.of(compared).filter(field -> !field.before().equals(field.after())).toList();
        if (!other.isEmpty()) {
            changes.add(new Change(Change.Sort.CHANGED, what, stage, other));
        }
    }
}
