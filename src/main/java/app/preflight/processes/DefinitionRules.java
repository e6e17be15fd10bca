package app.preflight.processes;

import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of a process as a whole before it is kept. Its shape is the schema's affair:
 * {@code docs/process.schema.json}.
 */
final class DefinitionRules {

    /** More could not be read by anybody, let alone run. */
    static final int MOST_ITEMS = 500;

    private final ProcessDefinition process;
    private final List<String> sensors;
    private final Map<String, Item> items;
    private final Fields fields = new Fields();

    private DefinitionRules(ProcessDefinition process, SensorNames sensors) {
        this.process = process;
        this.sensors = sensors.all();
        this.items = byKey(process);
    }

    /**
     * @throws Invalid naming each field by its path, such as {@code stages[1].items[0].key}
     */
    static ProcessDefinition check(ProcessDefinition process, SensorNames sensors) {
        DefinitionRules rules = new DefinitionRules(process, sensors);
        rules.thereAreItemsAndNotTooMany();
        rules.atMostOneStageWins();
        rules.theKeyIsNoAddressOfOurOwn();
        rules.everyKeyStandsOnce();
        rules.everySensorIsKnown();
        rules.everyConditionWaitsForAnItemBesideIt();
        rules.noItemWaitsForItself();
        rules.fields.check();
        return process;
    }

    private void thereAreItemsAndNotTooMany() {
        long count = process.items().count();
        if (count == 0) {
            fields.reject("stages", "error.no-items");
        }
        if (count > MOST_ITEMS) {
            fields.reject("stages", "error.many-items", MOST_ITEMS);
        }
    }

    private void atMostOneStageWins() {
        if (process.stages().stream().filter(Stage::wins).count() > 1) {
            fields.reject("stages", "error.one-outcome");
        }
    }

    private void theKeyIsNoAddressOfOurOwn() {
        if (Keys.RESERVED.contains(process.key())
                && !process.key().equals(PlaybookDefinitions.KEY)) {
            fields.reject("key", "error.twice");
        }
    }

    private void everyKeyStandsOnce() {
        Set<String> stages = new HashSet<>();
        for (int at = 0; at < process.stages().size(); at++) {
            if (!stages.add(process.stages().get(at).key())) {
                fields.reject("stages[" + at + "].key", "error.twice");
            }
        }
        Set<String> known = new HashSet<>();
        each((path, item) -> {
            if (!known.add(item.key())) {
                fields.reject(path + ".key", "error.twice");
            }
        });
    }

    private void everySensorIsKnown() {
        each((path, item) -> {
            if (item.sensor().filter(sensor -> !sensors.contains(sensor)).isPresent()) {
                fields.reject(path + ".sensor", "error.sensor");
            }
        });
    }

    private void everyConditionWaitsForAnItemBesideIt() {
        each((path, item) -> {
            for (int at = 0; at < item.condition().size(); at++) {
                Optional<String> other = DealFacts.item(item.condition().get(at).fact());
                if (other.filter(key -> !isBeside(item, items.get(key))).isPresent()) {
                    fields.reject(path + ".condition[" + at + "].item", "error.no-item");
                }
            }
        });
    }

    /** One that waits for itself is a circle, and said to be one. */
    private boolean isBeside(Item item, @Nullable Item other) {
        return other != null
                && (other.equals(item) || process.besides(item).anyMatch(other::equals));
    }

    private void noItemWaitsForItself() {
        Set<String> clear = new HashSet<>();
        each((path, item) -> {
            if (isInCircle(item, items, new HashSet<>(), clear)) {
                fields.reject(path + ".condition", "error.circle");
            }
        });
    }

    /**
     * The process, where the item does not wait for itself by its condition.
     *
     * @throws Invalid naming the condition
     */
    static ProcessDefinition uncircled(ProcessDefinition process, String key) {
        Map<String, Item> items = byKey(process);
        Item item = items.get(key);
        if (item != null && isInCircle(item, items, new HashSet<>(), new HashSet<>())) {
            throw new Invalid("conditions", "error.circle");
        }
        return process;
    }

    private static boolean isInCircle(
            Item item, Map<String, Item> items, Set<String> above, Set<String> clear) {
        if (clear.contains(item.key())) {
            return false;
        }
        if (!above.add(item.key())) {
            return true;
        }
        boolean circle =
                others(item)
                        .flatMap(key -> Stream.ofNullable(items.get(key)))
                        .anyMatch(other -> isInCircle(other, items, above, clear));
        above.remove(item.key());
        if (!circle) {
            clear.add(item.key());
        }
        return circle;
    }

    private static Stream<String> others(Item item) {
        return item.condition().stream()
                .flatMap(condition -> DealFacts.item(condition.fact()).stream());
    }

    private static Map<String, Item> byKey(ProcessDefinition process) {
        Map<String, Item> items = new HashMap<>();
        process.items().forEach(item -> items.putIfAbsent(item.key(), item));
        return items;
    }

    private interface Look {

        void at(String path, Item item);
    }

    private void each(Look look) {
        for (int stage = 0; stage < process.stages().size(); stage++) {
            List<Item> all = process.stages().get(stage).items();
            for (int at = 0; at < all.size(); at++) {
                look.at("stages[" + stage + "].items[" + at + "]", all.get(at));
            }
        }
    }
}
