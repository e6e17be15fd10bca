package app.preflight.processes;

import app.preflight.rules.ConditionWords;
import app.preflight.web.Entries;
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
 * @param open the item whose form is unfolded
 * @param typed what was sent and not taken, and what is wrong with it
 * @param others what somebody else changed meanwhile, so that what was sent was not done; nothing
 *     where they took it back or published it
 */
public record DraftView(
        Draft draft, Optional<OpenItem> open, Entries typed, Optional<List<Change>> others) {

    private static final Pattern IN_A_LANGUAGE =
            Pattern.compile("(name|description|challenge|guidance|role)(?:\\.(en|th))?");

    /**
     * An item whose form is shown.
     *
     * @param fields what stands in its form
     * @param words of its conditions, with the other items that they may wait for
     */
    public record OpenItem(Item item, Entries fields, ConditionWords words, List<String> sensors) {

        public Localized words(String field) {
            return new Localized(fields.value(field + ".en"), fields.value(field + ".th"));
        }
    }

    static DraftView of(Draft draft) {
        return refused(draft, Entries.NONE);
    }

    static DraftView of(Draft draft, OpenItem open) {
        return new DraftView(draft, Optional.of(open), open.fields(), Optional.empty());
    }

    static DraftView refused(Draft draft, Entries typed) {
        return new DraftView(draft, Optional.empty(), typed, Optional.empty());
    }

    static DraftView overtaken(Drafts.Editing.Overtaken overtaken, Entries typed) {
        List<Change> others = Difference.between(overtaken.seen(), overtaken.now().process());
        return new DraftView(overtaken.now(), Optional.empty(), typed, Optional.of(others));
    }

    /** What a form calls the field that an error is about, and its language where it has one. */
    public Optional<Label> label(FieldError error) {
        Matcher field = IN_A_LANGUAGE.matcher(error.field());
        return field.matches()
                ? Optional.of(
                        new Label(
                                "draft." + field.group(1),
                                Optional.ofNullable(field.group(2)).map("language."::concat)))
                : Optional.empty();
    }

    /** The keys of both. */
    public record Label(String field, Optional<String> language) {}

    /** What somebody typed who was overtaken, to be copied from. */
    public List<String> lost() {
        return typed.values().entrySet().stream()
                .filter(field -> IN_A_LANGUAGE.matcher(field.getKey()).matches())
                .map(Map.Entry::getValue)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** By what they are about; the list asks once for its hundreds of items. */
    public Map<String, List<Warning>> advice() {
        return warnings().stream().collect(Collectors.groupingBy(Warning::at));
    }

    public List<Warning> warnings() {
        return Advice.on(draft.process());
    }
}
