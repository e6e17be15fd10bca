package app.preflight.processes;

import app.preflight.web.Page;
import app.preflight.web.Texts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Conditions as people read them. */
public final class ConditionWords {

    private final Texts texts;
    private final Locale locale;
    private final Function<String, Optional<Item>> items;

    /**
     * @param items by their keys, to be called as they ask
     */
    public ConditionWords(Texts texts, Locale locale, Function<String, Optional<Item>> items) {
        this.texts = texts;
        this.locale = locale;
        this.items = items;
    }

    /** For the items of these stages. */
    public static ConditionWords among(Page page, List<Stage> stages) {
        return amongItems(page, stages.stream().flatMap(stage -> stage.items().stream()).toList());
    }

    static ConditionWords amongItems(Page page, List<Item> known) {
        Map<String, Item> items =
                known.stream()
                        .collect(
                                Collectors.toMap(
                                        Item::key, Function.identity(), (one, two) -> one));
        return new ConditionWords(
                page.texts(), page.locale(), key -> Optional.ofNullable(items.get(key)));
    }

    /** Where the item applies, in a sentence; empty where it always does. */
    public String where(Item item) {
        return item.condition().isEmpty()
                ? ""
                : texts.get(locale, "condition.applies", of(item.condition()));
    }

    /** What must hold, joined by and. */
    public String of(List<Clause> clauses) {
        return clauses.stream()
                .map(this::of)
                .reduce((some, more) -> texts.get(locale, "clause.and", some, more))
                .orElse("");
    }

    /** Why an item does not apply. */
    public String only(List<Clause> failing) {
        return texts.get(locale, "condition.only", of(failing));
    }

    private String of(Clause clause) {
        return clause.item()
                .map(key -> texts.get(locale, "clause.settled", challenge(key)))
                .orElseGet(() -> aboutFact(clause));
    }

    private String challenge(String key) {
        return items.apply(key).map(item -> item.challenge().in(locale)).orElse(key);
    }

    private String aboutFact(Clause clause) {
        String fact = clause.fact().orElseThrow();
        String value = clause.value().orElseThrow();
        return texts.get(
                locale,
                "clause." + fact + "." + clause.is(),
                fact.equals("amount") ? amount(value) : value);
    }

    private static String amount(String value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(new BigDecimal(value));
    }

    /** The facts that the clauses speak of. */
    public String facts(List<Clause> clauses) {
        return clauses.stream()
                .flatMap(clause -> clause.fact().stream())
                .distinct()
                .map(fact -> texts.get(locale, "fact." + fact))
                .collect(Collectors.joining(", "));
    }
}
