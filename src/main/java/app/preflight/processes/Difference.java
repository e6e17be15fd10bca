package app.preflight.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        difference.after.stages().forEach(difference::compareStage);
        difference.removed();
        return difference.changes;
    }

    private void compareProcess() {
        List<Change.Field> fields =
                Stream.of(
                                field("name", before.name(), after.name()),
                                field("description", before.description(), after.description()))
                        .flatMap(Optional::stream)
                        .toList();
        if (!fields.isEmpty()) {
            changes.add(new Change(Change.Sort.CHANGED, after.name(), Optional.empty(), fields));
        }
    }

    private void compareStage(Stage stage) {
        Optional<Stage> was = stage(before, stage.key());
        was.ifPresentOrElse(
                earlier -> compareStage(earlier, stage),
                () ->
                        changes.add(
                                new Change(
                                        Change.Sort.ADDED,
                                        stage.name(),
                                        Optional.empty(),
                                        List.of())));
        stage.items().forEach(item -> compareItem(item, stage));
    }

    private void compareStage(Stage was, Stage is) {
        List<Change.Field> fields =
                Stream.of(field("name", was.name(), is.name()), field("wins", wins(was), wins(is)))
                        .flatMap(Optional::stream)
                        .toList();
        if (!fields.isEmpty()) {
            changes.add(new Change(Change.Sort.CHANGED, is.name(), Optional.empty(), fields));
        }
        if (isMoved(
                keys(before.stages(), Stage::key), keys(after.stages(), Stage::key), is.key())) {
            changes.add(new Change(Change.Sort.MOVED, is.name(), Optional.empty(), List.of()));
        }
    }

    private static Change.Value wins(Stage stage) {
        return stage.wins() ? new Change.Value.Told("process.wins") : Change.Value.NOTHING;
    }

    private void compareItem(Item item, Stage stage) {
        Optional<Stage> stageBefore = stageOf(before, item.key());
        if (stageBefore.isEmpty()) {
            changes.add(
                    new Change(
                            Change.Sort.ADDED,
                            item.challenge(),
                            Optional.of(stage.name()),
                            List.of()));
            return;
        }
        Item was = item(stageBefore.get(), item.key());
        List<Change.Field> fields = fields(was, item);
        if (!fields.isEmpty()) {
            changes.add(
                    new Change(
                            Change.Sort.CHANGED,
                            item.challenge(),
                            Optional.of(stage.name()),
                            fields));
        }
        boolean elsewhere = !stageBefore.get().key().equals(stage.key());
        if (elsewhere
                || isMoved(
                        keys(stageBefore.get().items(), Item::key),
                        keys(stage.items(), Item::key),
                        item.key())) {
            changes.add(
                    new Change(
                            Change.Sort.MOVED,
                            item.challenge(),
                            Optional.of(stage.name()),
                            List.of()));
        }
    }

    private List<Change.Field> fields(Item was, Item is) {
        return Stream.of(
                        field("challenge", was.challenge(), is.challenge()),
                        field("guidance", was.guidance(), is.guidance()),
                        field(
                                "response",
                                told("kind.", Optional.of(was.response().code())),
                                told("kind.", Optional.of(is.response().code()))),
                        field(
                                "importance",
                                told("importance.", Optional.of(was.importance().code())),
                                told("importance.", Optional.of(is.importance().code()))),
                        field(
                                "sensor",
                                told("sensor.", was.sensor()),
                                told("sensor.", is.sensor())),
                        field(
                                "role",
                                was.role().orElse(Localized.NOTHING),
                                is.role().orElse(Localized.NOTHING)),
                        field("due", number(was.due()), number(is.due())),
                        was.condition().equals(is.condition())
                                ? Optional.<Change.Field>empty()
                                : field("condition", condition(before, was), condition(after, is)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Change.Value condition(ProcessDefinition process, Item item) {
        return new Change.Value.Condition(item.condition(), process.items().toList());
    }

    private static Change.Value told(String messages, Optional<String> word) {
        return word.<Change.Value>map(known -> new Change.Value.Told(messages + known))
                .orElse(Change.Value.NOTHING);
    }

    private static Localized number(Optional<Integer> number) {
        String written = number.map(String::valueOf).orElse("");
        return new Localized(written, written);
    }

    private static Optional<Change.Field> field(String name, Localized was, Localized is) {
        return field(name, new Change.Value.Written(was), new Change.Value.Written(is));
    }

    private static Optional<Change.Field> field(String name, Change.Value was, Change.Value is) {
        return was.equals(is) ? Optional.empty() : Optional.of(new Change.Field(name, was, is));
    }

    /** Whether it stands among what is in both in another place than before. */
    private static boolean isMoved(List<String> before, List<String> after, String key) {
        List<String> stayedBefore = before.stream().filter(after::contains).toList();
        List<String> stayedAfter = after.stream().filter(before::contains).toList();
        return stayedBefore.indexOf(key) != stayedAfter.indexOf(key);
    }

    private void removed() {
        for (Stage stage : before.stages()) {
            if (stage(after, stage.key()).isEmpty()) {
                changes.add(
                        new Change(Change.Sort.REMOVED, stage.name(), Optional.empty(), List.of()));
            }
            stage.items().stream()
                    .filter(item -> stageOf(after, item.key()).isEmpty())
                    .forEach(item ->
                            changes.add(
                                    new Change(
                                            Change.Sort.REMOVED,
                                            item.challenge(),
                                            Optional.of(stage.name()),
                                            List.of())));
        }
    }

    private static Optional<Stage> stage(ProcessDefinition process, String key) {
        return process.stages().stream().filter(stage -> stage.key().equals(key)).findFirst();
    }

    private static Optional<Stage> stageOf(ProcessDefinition process, String item) {
        return process.stages().stream()
                .filter(stage -> stage.items().stream().anyMatch(known -> known.key().equals(item)))
                .findFirst();
    }

    private static Item item(Stage stage, String key) {
        return stage.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<String> keys(List<T> all, Function<T, String> key) {
        return all.stream().map(key).toList();
    }
}
