package app.preflight.processes;

import app.preflight.web.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A process that is being written, as its page shows it.
 *
 * @param errors of the last thing done, which was not taken
 * @param typed what was typed then, so that nothing is lost
 * @param overtaken whether somebody else was first, so that it was not done
 * @param sensors that an item may name; only for the form of an item
 * @param others what somebody else changed meanwhile; empty where it was taken back or published
 */
public record DraftView(
        Draft draft,
        List<Warning> warnings,
        List<FieldError> errors,
        Map<String, String> typed,
        boolean overtaken,
        List<Change> others,
        List<String> sensors) {

    static DraftView of(Draft draft) {
        return of(draft, List.of(), Map.of());
    }

    static DraftView of(Draft draft, List<FieldError> errors, Map<String, String> typed) {
        return new DraftView(
                draft, Advice.on(draft.process()), errors, typed, false, List.of(), List.of());
    }

    static DraftView overtaken(Drafts.Editing.Overtaken overtaken, Map<String, String> typed) {
        Draft now = overtaken.now();
        return new DraftView(
                now,
                Advice.on(now.process()),
                List.of(),
                typed,
                true,
                Difference.between(overtaken.seen(), now.process()),
                List.of());
    }

    DraftView asking(SensorNames names) {
        return new DraftView(draft, warnings, errors, typed, overtaken, others, names.all());
    }

    private static final Pattern IN_A_LANGUAGE =
            Pattern.compile("(name|description|challenge|guidance|role)-(en|th)");

    /** The keys of what a form calls the field that an error is about, and of its language. */
    public Optional<Label> label(FieldError error) {
        Matcher field = IN_A_LANGUAGE.matcher(error.field());
        return field.matches()
                ? Optional.of(new Label("draft." + field.group(1), "language." + field.group(2)))
                : Optional.empty();
    }

    public record Label(String field, String language) {}

    /** What somebody typed who was overtaken, to be copied from. */
    public List<String> lost() {
        return typed.entrySet().stream()
                .filter(field -> IN_A_LANGUAGE.matcher(field.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** By what they are about; the list asks once for its hundreds of items. */
    public Map<String, List<Warning>> advice() {
        return warnings.stream().collect(Collectors.groupingBy(Warning::at));
    }

    public Optional<Item> item(String key) {
        return draft.process().item(key);
    }

    public List<Item> others(Item item) {
        return draft.process().besides(item).toList();
    }

    public List<ClauseRow> clauses(Item kept) {
        return typed.containsKey("clauses")
                ? ClauseRow.typed(typed)
                : ClauseRow.of(kept.condition());
    }

    /** What was typed, else what is kept. */
    public Localized words(String field, Localized kept) {
        return new Localized(typed(field + "-en", kept.en()), typed(field + "-th", kept.th()));
    }

    public String typed(String field, String kept) {
        return typed.getOrDefault(field, kept);
    }
}
