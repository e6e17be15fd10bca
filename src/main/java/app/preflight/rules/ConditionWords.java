package app.preflight.rules;

import app.preflight.web.Page;
import app.preflight.web.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Conditions as people read them, and as an editor offers them. */
public final class ConditionWords {

    private final Texts texts;
    private final Locale locale;
    private final Vocabulary vocabulary;

    public ConditionWords(Texts texts, Locale locale, Vocabulary vocabulary) {
        this.texts = texts;
        this.locale = locale;
        this.vocabulary = vocabulary;
    }

    public ConditionWords(Page page, Vocabulary vocabulary) {
        this(page.texts(), page.locale(), vocabulary);
    }

    /** What must hold, joined by and. */
    public String of(List<Condition> conditions) {
        return conditions.stream()
                .map(this::of)
                .reduce((some, more) -> texts.get(locale, "condition.and", some, more))
                .orElse("");
    }

    public String of(Condition condition) {
        return sentence(condition.operator(), label(condition.fact()), value(condition));
    }

    private String sentence(Operator operator, String fact, String value) {
        return texts.get(locale, "operator." + operator.code(), fact, value).strip();
    }

    private String value(Condition condition) {
        Optional<Kind> kind = vocabulary.find().apply(condition.fact()).map(Fact::kind);
        return kind.equals(Optional.of(Kind.MONEY)) ? amount(condition.value()) : condition.value();
    }

    private static String amount(String value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(value));
    }

    /** Why something does not apply. */
    public String only(List<Condition> failing) {
        return texts.get(locale, "condition.only", of(failing));
    }

    /** Where something applies, in a sentence; empty where it always does. */
    public String where(List<Condition> conditions) {
        return conditions.isEmpty() ? "" : texts.get(locale, "condition.applies", of(conditions));
    }

    /** The facts that the conditions speak of. */
    public String facts(List<Condition> conditions) {
        return conditions.stream()
                .map(Condition::fact)
                .distinct()
                .map(this::label)
                .collect(Collectors.joining(", "));
    }

    private String label(String fact) {
        return vocabulary.find().apply(fact).map(this::label).orElse(fact);
    }

    public String label(Fact fact) {
        return fact.label().in(texts, locale);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The operators of what an editor offers. */
    public List<Operator> operators() {
        Set<Operator> operators = EnumSet.noneOf(Operator.class);
        Stream.concat(vocabulary.facts().stream(), vocabulary.more().stream())
                .forEach(fact -> operators.addAll(fact.kind().operators()));
        return List.copyOf(operators);
    }

    /** What an operator says of any fact: <i>is at least …</i>. */
    public String option(Operator operator) {
        return operator == Operator.HOLDS
                ? texts.get(locale, "response.yes")
                : sentence(operator, "", "…");
    }
}
