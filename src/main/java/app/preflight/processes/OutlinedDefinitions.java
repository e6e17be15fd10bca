package app.preflight.processes;

import app.preflight.processes.outline.Line;
import app.preflight.processes.outline.Outlined;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Processes made of what the lines of a text tell. What a text does not tell is set as it usually
 * is, to be changed by whoever keeps the process: each item is answered with a note and expected.
 */
final class OutlinedDefinitions {

    private static final int LINE = 200;

    /** Stages by whose completion a deal is usually won, and those that only come after one. */
    private static final Pattern WINNING =
            Pattern.compile(
                    "\\b(clos(e|ing)|sign(ing|ature)?|contract|won)\\b|ปิด|เซ็น|ลงนาม|สัญญา");

    private static final Pattern AFTER = Pattern.compile("^\\W*(post|after)|โพสต์|หลัง");

    private final Optional<String> fallback;
    private final Set<String> keys = new HashSet<>(Keys.RESERVED);

    private int number;

    private OutlinedDefinitions(Optional<String> fallback) {
        this.fallback = fallback;
    }

    /**
     * @param fallback the name of a process that no line names
     * @throws Invalid naming each line that cannot be taken
     */
    static List<ProcessDefinition> of(List<Line> lines, Optional<String> fallback) {
        check(lines);
        OutlinedDefinitions all = new OutlinedDefinitions(fallback);
        List<Outlined> processes =
                Outlined.of(lines).stream().filter(process -> process.itemCount() > 0).toList();
        if (processes.isEmpty()) {
            throw new Invalid("text", "error.no-items");
        }
        processes.forEach(OutlinedDefinitions::checkSize);
        return processes.stream().map(all::definition).toList();
    }

    private static void checkSize(Outlined process) {
        process.stages().stream()
                .flatMap(stage -> stage.items().stream())
                .skip(DefinitionRules.MOST_ITEMS)
                .findFirst()
                .ifPresent(item -> {
                    throw new Invalid(
                            List.of(
                                    new FieldError(
                                                    "item",
                                                    "error.many-items",
                                                    DefinitionRules.MOST_ITEMS)
                                            .at(item.line())));
                });
    }

    private static void check(List<Line> lines) {
        List<FieldError> errors =
                lines.stream()
                        .filter(line -> line.text().length() > longest(line))
                        .map(line ->
                                new FieldError(line.kind().code(), "error.long", longest(line))
                                        .at(line.number()))
                        .limit(20)
                        .toList();
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static int longest(Line line) {
        return switch (line.kind()) {
            case PROCESS, STAGE, ITEM -> LINE;
            case GUIDANCE -> LINE * 10;
            case ASIDE -> Integer.MAX_VALUE;
        };
    }

    private ProcessDefinition definition(Outlined process) {
        String name = process.name().isEmpty() ? fallback.orElse("Checklist") : process.name();
        List<Outlined.Stage> stages =
                process.stages().stream().filter(stage -> !stage.items().isEmpty()).toList();
        Set<String> stageKeys = new HashSet<>();
        Set<String> itemKeys = new HashSet<>();
        int winning = winning(stages);
        List<Stage> made = new ArrayList<>();
        for (int at = 0; at < stages.size(); at++) {
            Outlined.Stage stage = stages.get(at);
            made.add(
                    new Stage(
                            key(stage.name(), "stage-" + (at + 1), stageKeys),
                            words(stage.name().isEmpty() ? name : stage.name()),
                            at == winning ? Optional.of(Outcome.WON) : Optional.empty(),
                            stage.items().stream().map(item -> item(item, itemKeys)).toList()));
        }
        return new ProcessDefinition(
                ProcessDefinition.FORMAT,
                key(name, "process-" + ++number, keys),
                words(name),
                Localized.NOTHING,
                Optional.empty(),
                made);
    }

    private static Item item(Outlined.Item item, Set<String> keys) {
        String key = key(item.challenge(), "item-" + (keys.size() + 1), keys);
        return Item.asking(key, words(item.challenge()), words(item.guidance()));
    }

    private static int winning(List<Outlined.Stage> stages) {
        return IntStream.range(0, stages.size())
                .filter(at -> wins(stages.get(at).name().toLowerCase(Locale.ROOT)))
                .reduce((first, last) -> last)
                .orElse(stages.size() - 1);
    }

    private static boolean wins(String name) {
        return WINNING.matcher(name).find() && !AFTER.matcher(name).find();
    }

    private static Localized words(String text) {
        return Keys.isThai(text) ? new Localized("", text) : new Localized(text, "");
    }

    private static String key(String words, String otherwise, Set<String> taken) {
        String key = Keys.of(words, otherwise, taken);
        taken.add(key);
        return key;
    }
}
