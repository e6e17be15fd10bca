package app.preflight.processes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process as it is written down: a file that goes out and comes in, and the content of a version.
 * Its shape is {@code docs/process.schema.json}.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProcessDefinition(
        int format,
        String key,
        Localized name,
        Localized description,
        Optional<Source> source,
        List<Stage> stages) {

    static final int FORMAT = 1;

    /** What a file leaves out is read as null. */
    public ProcessDefinition(
            int format,
            String key,
            Localized name,
            @Nullable Localized description,
            Optional<Source> source,
            List<Stage> stages) {
        this.format = format;
        this.key = key;
        this.name = name;
        this.description = Objects.requireNonNullElse(description, Localized.NOTHING);
        this.source = source;
        this.stages = List.copyOf(stages);
    }

    ProcessDefinition as(String otherKey) {
        return new ProcessDefinition(format, otherKey, name, description, source, stages);
    }

    ProcessDefinition described(Localized otherName, Localized otherDescription) {
        return new ProcessDefinition(format, key, otherName, otherDescription, source, stages);
    }

    ProcessDefinition with(List<Stage> otherStages) {
        return new ProcessDefinition(format, key, name, description, source, otherStages);
    }

    Optional<Stage> stage(String stageKey) {
        return stages.stream().filter(stage -> stage.key().equals(stageKey)).findFirst();
    }

    Optional<Stage> stageOf(String itemKey) {
        return stages.stream().filter(stage -> stage.item(itemKey).isPresent()).findFirst();
    }

    Optional<Item> item(String key) {
        return items().filter(item -> item.key().equals(key)).findFirst();
    }

    /**
     * What the item's condition may wait for: the other items, of a playbook those that are open
     * with it.
     */
    Stream<Item> besides(Item item) {
        return stages.stream()
                .filter(stage ->
                        !key.equals(PlaybookDefinitions.KEY) || stage.items().contains(item))
                .flatMap(stage -> stage.items().stream())
                .filter(other -> !other.key().equals(item.key()));
    }

    public Stream<Item> items() {
        return stages.stream().flatMap(stage -> stage.items().stream());
    }
}
