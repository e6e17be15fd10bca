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

    static ProcessDefinition addStage(ProcessDefinition process, Localized name) {
        Set<String> taken = process.stages().stream().map(Stage::key).collect(Collectors.toSet());
        String key = Keys.of(name.en(), "stage-" + (taken.size() + 1), taken);
        List<Stage> stages = new ArrayList<>(process.stages());
        stages.add(new Stage(key, name, Optional.empty(), List.of()));
        return process.with(stages);
    }

    /** At most one stage wins the deal. */
    static ProcessDefinition changeStage(
            ProcessDefinition process, String key, Localized name, Optional<Outcome> outcome) {
        return inEach(
                process,
                stage -> {
                    if (stage.key().equals(key)) {
                        return new Stage(key, name, outcome, stage.items());
                    }
                    Optional<Outcome> kept =
                            outcome.isPresent() ? Optional.empty() : stage.outcome();
                    return new Stage(stage.key(), stage.name(), kept, stage.items());
                });
    }

    /** Its items go with it. */
    static ProcessDefinition removeStage(ProcessDefinition process, String key) {
        return process.with(
                process.stages().stream().filter(stage -> !stage.key().equals(key)).toList());
    }

    static ProcessDefinition moveStage(ProcessDefinition process, String key, int by) {
        List<Stage> stages = new ArrayList<>(process.stages());
        process.stage(key)
                .ifPresent(stage -> {
                    int from = stages.indexOf(stage);
                    stages.remove(from);
                    stages.add(Math.clamp(from + by, 0, stages.size()), stage);
                });
        return process.with(stages);
    }

    /**
     * @param before the stage it then stands before; at the end without one
     */
    static ProcessDefinition moveStage(
            ProcessDefinition process, String key, Optional<String> before) {
        return process.stage(key)
                .filter(stage -> !before.equals(Optional.of(key)))
                .map(stage -> {
                    List<Stage> stages = new ArrayList<>(removeStage(process, key).stages());
                    stages.add(place(stages.stream().map(Stage::key).toList(), before), stage);
                    return process.with(stages);
                })
                .orElse(process);
    }

    /** Of the one it is to stand before; behind all where there is none. */
    private static int place(List<String> keys, Optional<String> before) {
        return before.map(keys::indexOf).filter(at -> at >= 0).orElse(keys.size());
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
                stage ->
                        stage.with(
                                stage.items().stream()
                                        .map(item ->
                                                item.key().equals(changed.key()) ? changed : item)
                                        .toList()));
    }

    static ProcessDefinition removeItem(ProcessDefinition process, String key) {
        return inEach(
                process,
                stage ->
                        stage.with(
                                stage.items().stream()
                                        .filter(item -> !item.key().equals(key))
                                        .toList()));
    }

    /**
     * @param before the item it then stands before; at the stage's end without one
     */
    static ProcessDefinition moveItem(
            ProcessDefinition process, String key, String stageKey, Optional<String> before) {
        return process.item(key)
                .filter(item -> process.stage(stageKey).isPresent())
                .filter(item -> !before.equals(Optional.of(key)))
                .map(item -> insert(removeItem(process, key), item, stageKey, before))
                .orElse(process);
    }

    /** One place up or down; over the edge of its stage into the next one. */
    static ProcessDefinition moveItem(ProcessDefinition process, String key, boolean down) {
        return process.stageOf(key)
                .map(stage -> moveItem(process, stage, key, down))
                .orElse(process);
    }

    private static ProcessDefinition moveItem(
            ProcessDefinition process, Stage stage, String key, boolean down) {
        List<String> keys = keys(stage);
        int target = keys.indexOf(key) + (down ? 1 : -1);
        if (target >= 0 && target < keys.size()) {
            return moveItem(process, key, stage.key(), at(keys, down ? target + 1 : target));
        }
        int neighbour = process.stages().indexOf(stage) + (down ? 1 : -1);
        if (neighbour < 0 || neighbour >= process.stages().size()) {
            return process;
        }
        Stage other = process.stages().get(neighbour);
        return moveItem(process, key, other.key(), down ? at(keys(other), 0) : Optional.empty());
    }

    private static List<String> keys(Stage stage) {
        return stage.items().stream().map(Item::key).toList();
    }

    private static Optional<String> at(List<String> keys, int place) {
        return keys.stream().skip(place).findFirst();
    }

    private static ProcessDefinition insert(
            ProcessDefinition process, Item item, String stageKey, Optional<String> before) {
        return inEach(
                process,
                stage -> {
                    if (!stage.key().equals(stageKey)) {
                        return stage;
                    }
                    List<Item> items = new ArrayList<>(stage.items());
                    items.add(place(keys(stage), before), item);
                    return stage.with(items);
                });
    }

    private static ProcessDefinition inEach(
            ProcessDefinition process, UnaryOperator<Stage> change) {
        return process.with(process.stages().stream().map(change).toList());
    }
}
