package app.preflight.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What can be done to a process that is being written; each gives the process as it is then. What
 * is no longer there is left alone.
 */
final class Edits {

    private Edits() {}

    static ProcessDefinition describe(
            ProcessDefinition process, Localized name, Localized description) {
        return new ProcessDefinition(
                process.format(),
                process.key(),
                name,
                description,
                process.source(),
                process.stages());
    }

    static ProcessDefinition addStage(ProcessDefinition process, Localized name) {
        Set<String> taken = process.stages().stream().map(Stage::key).collect(Collectors.toSet());
        String key = Keys.of(name.en(), "stage-" + (taken.size() + 1), taken);
        List<Stage> stages = new ArrayList<>(process.stages());
        stages.add(new Stage(key, name, Optional.empty(), List.of()));
        return with(process, stages);
    }

    /** At most one stage wins the deal. */
    static ProcessDefinition changeStage(
            ProcessDefinition process, String key, Localized name, boolean wins) {
        return with(
                process,
                process.stages().stream()
                        .map(stage ->
                                stage.key().equals(key)
                                        ? new Stage(key, name, outcome(wins), stage.items())
                                        : wins ? withoutOutcome(stage) : stage)
                        .toList());
    }

    private static Optional<Outcome> outcome(boolean wins) {
        return wins ? Optional.of(Outcome.WON) : Optional.empty();
    }

    private static Stage withoutOutcome(Stage stage) {
        return new Stage(stage.key(), stage.name(), Optional.empty(), stage.items());
    }

    /** Its items go with it. */
    static ProcessDefinition removeStage(ProcessDefinition process, String key) {
        return with(
                process,
                process.stages().stream().filter(stage -> !stage.key().equals(key)).toList());
    }

    static ProcessDefinition moveStage(ProcessDefinition process, String key, int by) {
        List<Stage> stages = new ArrayList<>(process.stages());
        int from = stages.stream().map(Stage::key).toList().indexOf(key);
        if (from >= 0) {
            Stage stage = stages.remove(from);
            stages.add(Math.clamp(from + by, 0, stages.size()), stage);
        }
        return with(process, stages);
    }

    /**
     * @param before the stage it then stands before; at the end without one
     */
    static ProcessDefinition moveStage(
            ProcessDefinition process, String key, Optional<String> before) {
        List<Stage> others = removeStage(process, key).stages();
        List<String> keys = others.stream().map(Stage::key).toList();
        int place = before.map(keys::indexOf).filter(at -> at >= 0).orElse(keys.size());
        List<Stage> stages = new ArrayList<>(others);
        process.stages().stream()
                .filter(stage -> stage.key().equals(key) && !before.equals(Optional.of(key)))
                .forEach(stage -> stages.add(place, stage));
        return stages.size() == process.stages().size() ? with(process, stages) : process;
    }

    static ProcessDefinition addItem(
            ProcessDefinition process, String stageKey, Localized challenge) {
        Set<String> taken = process.items().map(Item::key).collect(Collectors.toSet());
        String key = Keys.of(challenge.en(), "item-" + (taken.size() + 1), taken);
        Item item = Item.asking(key, challenge, Localized.NOTHING);
        return insert(process, item, stageKey, Optional.empty());
    }

    static ProcessDefinition changeItem(ProcessDefinition process, Item changed) {
        return inEach(
                process,
                items ->
                        items.stream()
                                .map(item -> item.key().equals(changed.key()) ? changed : item)
                                .toList());
    }

    static ProcessDefinition removeItem(ProcessDefinition process, String key) {
        return inEach(
                process, items -> items.stream().filter(item -> !item.key().equals(key)).toList());
    }

    /**
     * @param before the item it then stands before; at the stage's end without one
     */
    static ProcessDefinition moveItem(
            ProcessDefinition process, String key, String stageKey, Optional<String> before) {
        boolean known = process.stages().stream().anyMatch(stage -> stage.key().equals(stageKey));
        return process.items()
                .filter(item -> known && item.key().equals(key) && !before.equals(Optional.of(key)))
                .findFirst()
                .map(item -> insert(removeItem(process, key), item, stageKey, before))
                .orElse(process);
    }

    /** One place up or down; over the edge of its stage into the next one. */
    static ProcessDefinition moveItem(ProcessDefinition process, String key, boolean down) {
        List<Stage> stages = process.stages();
        for (int at = 0; at < stages.size(); at++) {
            List<String> keys = stages.get(at).items().stream().map(Item::key).toList();
            int place = keys.indexOf(key);
            if (place < 0) {
                continue;
            }
            int target = place + (down ? 1 : -1);
            if (target >= 0 && target < keys.size()) {
                int beforeAt = down ? target + 1 : target;
                Optional<String> before =
                        beforeAt < keys.size() ? Optional.of(keys.get(beforeAt)) : Optional.empty();
                return moveItem(process, key, stages.get(at).key(), before);
            }
            int neighbour = at + (down ? 1 : -1);
            if (neighbour < 0 || neighbour >= stages.size()) {
                return process;
            }
            Stage other = stages.get(neighbour);
            Optional<String> before =
                    down ? other.items().stream().findFirst().map(Item::key) : Optional.empty();
            return moveItem(process, key, other.key(), before);
        }
        return process;
    }

    private static ProcessDefinition insert(
            ProcessDefinition process, Item item, String stageKey, Optional<String> before) {
        return with(
                process,
                process.stages().stream()
                        .map(stage ->
                                stage.key().equals(stageKey)
                                        ? new Stage(
                                                stage.key(),
                                                stage.name(),
                                                stage.outcome(),
                                                inserted(stage.items(), item, before))
                                        : stage)
                        .toList());
    }

    private static List<Item> inserted(List<Item> items, Item item, Optional<String> before) {
        List<Item> all = new ArrayList<>(items);
        int place = before.map(key -> all.stream().map(Item::key).toList().indexOf(key)).orElse(-1);
        all.add(place < 0 ? all.size() : place, item);
        return all;
    }

    private static ProcessDefinition inEach(
            ProcessDefinition process, UnaryOperator<List<Item>> change) {
        return with(
                process,
                process.stages().stream()
                        .map(stage ->
                                new Stage(
                                        stage.key(),
                                        stage.name(),
                                        stage.outcome(),
                                        change.apply(stage.items())))
                        .toList());
    }

    private static ProcessDefinition with(ProcessDefinition process, List<Stage> stages) {
        return new ProcessDefinition(
                process.format(),
                process.key(),
                process.name(),
                process.description(),
                process.source(),
                stages);
    }
}
