package app.preflight.processes;

import app.preflight.shared.ProcessId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A published version of a process. It never changes; a run keeps the one it started with. */
public record ProcessVersion(ProcessId id, int version, ProcessDefinition definition) {

    public String key() {
        return definition.key();
    }

    public Localized name() {
        return definition.name();
    }

    public Localized description() {
        return definition.description();
    }

    public Optional<Source> source() {
        return definition.source();
    }

    public List<Stage> stages() {
        return definition.stages();
    }

    /** Whether this is what is written there, whatever its key. */
    boolean says(ProcessDefinition other) {
        return definition.equals(other.as(key()));
    }

    /** What is other here than there. */
    public List<Change> since(ProcessVersion other) {
        return Difference.between(other.definition(), definition);
    }

    /** Whether deals run on it. On the other one run playbooks, each on a stage of its own. */
    public boolean isForDeals() {
        return !key().equals(PlaybookDefinitions.KEY);
    }

    /** As if there were this stage alone. */
    public ProcessVersion only(Stage stage) {
        return new ProcessVersion(id, version, definition.with(List.of(stage)));
    }

    public Stage first() {
        return stages().getFirst();
    }

    public Optional<Stage> stage(String stageKey) {
        return definition.stage(stageKey);
    }

    public Optional<Item> item(String itemKey) {
        return definition.item(itemKey);
    }

    public boolean holds(String itemKey) {
        return item(itemKey).isPresent();
    }

    public Stream<Item> items() {
        return definition.items();
    }

    public boolean hasConditions() {
        return items().anyMatch(item -> !item.condition().isEmpty());
    }

    /** Whether what becomes of the item depends on more than itself, or more depends on it. */
    public boolean isEntangled(Item item) {
        String settled = DealFacts.settled(item.key());
        return !item.condition().isEmpty()
                || items().flatMap(other -> other.condition().stream())
                        .anyMatch(condition -> condition.fact().equals(settled));
    }

    public int itemCount() {
        return (int) items().count();
    }

    /** The stage that holds the item. */
    public Stage stageOf(Item item) {
        return definition.stageOf(item.key()).orElseThrow();
    }

    /** How far along the stage lies; the first is 0. */
    public int position(String stageKey) {
        return stages().indexOf(stage(stageKey).orElseThrow());
    }

    public Optional<Stage> after(String stageKey) {
        return stages().stream().skip(position(stageKey) + 1L).findFirst();
    }

    /** The stage whose completion wins the deal. */
    public Stage winning() {
        return stages().stream().filter(Stage::wins).findFirst().orElseGet(stages()::getLast);
    }
}
