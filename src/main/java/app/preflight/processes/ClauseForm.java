package app.preflight.processes;

import app.preflight.web.Fields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The clauses of a form, a row each: {@code clause-0} chooses what is looked at and how, {@code
 * clause-0-value} says what it is held against. A row that chooses nothing is no clause.
 */
public final class ClauseForm {

    /** A fact and how it is compared. */
    public static final List<String> FACTS =
            List.of(
                    "amount.at-least",
                    "amount.below",
                    "product.is",
                    "product.is-not",
                    "source.is",
                    "source.is-not",
                    "decision-makers.at-least",
                    "decision-makers.below");

    /** Stands before the key of another item. */
    public static final String SETTLED = "settled.";

    static final int MOST = 10;

    private final Map<String, String> form;
    private final Fields fields;
    private final Predicate<String> isItem;

    /**
     * @param fields where it is noted what is wrong, by the names of the form
     * @param isItem whether there is another item of that key
     */
    public ClauseForm(Map<String, String> form, Fields fields, Predicate<String> isItem) {
        this.form = form;
        this.fields = fields;
        this.isItem = isItem;
    }

    public List<Clause> read() {
        return IntStream.range(0, MOST).mapToObj(this::clause).flatMap(Optional::stream).toList();
    }

    private Optional<Clause> clause(int at) {
        String name = "clause-" + at;
        String choice = form.getOrDefault(name, "");
        if (choice.startsWith(SETTLED)) {
            return Optional.of(settled(name, choice.substring(SETTLED.length())));
        }
        return choice.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        aboutFact(
                                fields,
                                name,
                                name + "-value",
                                choice,
                                form.getOrDefault(name + "-value", "")));
    }

    private Clause settled(String name, String key) {
        if (!isItem.test(key)) {
            fields.reject(name, "error.no-item");
        }
        return new Clause(Optional.empty(), Optional.of(key), "settled", Optional.empty());
    }

    /** Whether rules can look at it, in one way or another. */
    public static boolean isFact(String fact) {
        return FACTS.stream().anyMatch(choice -> choice.startsWith(fact + "."));
    }

    /**
     * What is wrong is noted under the names of the two fields.
     *
     * @param choice a fact and how it is compared, one of {@link #FACTS}
     */
    public static Clause aboutFact(
            Fields fields, String choiceField, String valueField, String choice, String typed) {
        if (!FACTS.contains(choice)) {
            fields.reject(choiceField, "error.choice");
        }
        int dot = choice.indexOf('.');
        String fact = choice.substring(0, Math.max(dot, 0));
        return new Clause(
                Optional.of(fact),
                Optional.empty(),
                choice.substring(dot + 1),
                Optional.of(value(fields, valueField, fact, typed)));
    }

    private static String value(Fields fields, String field, String fact, String typed) {
        String value = fields.required(field, typed, Fields.LINE);
        String amount = value.replace(",", "");
        if (fact.equals("amount")) {
            check(fields, field, amount.matches("[0-9]{1,13}(\\.[0-9]{1,2})?"), "error.amount");
            return amount;
        }
        if (fact.equals("decision-makers")) {
            check(fields, field, value.matches("[0-9]{1,2}"), "error.count");
        }
        return value;
    }

    private static void check(Fields fields, String field, boolean fits, String error) {
        if (!fits && fields.isClean(field)) {
            fields.reject(field, error, Facts.MOST_DECISION_MAKERS);
        }
    }
}
