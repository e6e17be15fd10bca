package app.preflight.processes;

import app.preflight.rules.ConditionWords;
import app.preflight.rules.Fact;
import app.preflight.rules.Kind;
import app.preflight.rules.Vocabulary;
import app.preflight.web.Page;
import app.preflight.web.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What conditions may look at in a deal: its {@link Facts}, and which of its items are settled. */
public final class DealFacts {

    /** Stands before the key of an item. */
    private static final String SETTLED = "settled.";

    private static final List<Fact> FACTS =
            List.of(
                    fact("amount", Kind.MONEY),
                    fact("product", Kind.NAME),
                    fact("source", Kind.NAME),
                    fact("decision-makers", Kind.COUNT));

    private DealFacts() {}

    private static Fact fact(String name, Kind kind) {
        return new Fact(name, kind, (texts, locale) -> texts.get(locale, "fact." + name));
    }

    private static Fact settled(Item item) {
        return settled(item.key(), item.challenge()::in);
    }

    private static Fact settled(String item, Function<Locale, String> challenge) {
        return new Fact(
                settled(item),
                Kind.YES_NO,
                (texts, locale) -> texts.get(locale, "fact.settled", challenge.apply(locale)));
    }

    /** The name of the fact that an item is settled. */
    static String settled(String item) {
        return SETTLED + item;
    }

    /** The item whose being settled is the fact of that name. */
    public static Optional<String> item(String fact) {
        return fact.startsWith(SETTLED)
                ? Optional.of(fact.substring(SETTLED.length()))
                : Optional.empty();
    }

    /** One of the deal's own, not of its items. */
    public static Optional<Fact> find(String name) {
        return FACTS.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }

    /**
     * @param items by their keys
     */
    static Optional<Fact> find(String name, Function<String, Optional<Item>> items) {
        return item(name).flatMap(items).map(DealFacts::settled).or(() -> find(name));
    }

    /**
     * @param items by their keys, to be called as they ask
     */
    public static ConditionWords words(
            Texts texts, Locale locale, Function<String, Optional<Item>> items) {
        return words(texts, locale, items, List.of());
    }

    /** For conditions on nothing but the deal's own facts. */
    public static ConditionWords words(Page page) {
        return among(page, List.of());
    }

    /** For the items of these stages. */
    public static ConditionWords words(Page page, List<Stage> stages) {
        return among(page, stages.stream().flatMap(stage -> stage.items().stream()).toList());
    }

    /** For an editor that offers these items, too. */
    static ConditionWords among(Page page, List<Item> items) {
        return words(
                page.texts(),
                page.locale(),
                key -> items.stream().filter(item -> item.key().equals(key)).findFirst(),
                items);
    }

    private static ConditionWords words(
            Texts texts,
            Locale locale,
            Function<String, Optional<Item>> items,
            List<Item> offered) {
        return new ConditionWords(
                texts,
                locale,
                new Vocabulary(
                        FACTS,
                        "fact.items",
                        offered.stream().map(DealFacts::settled).toList(),
                        name -> find(name, items).or(() -> gone(name))));
    }

    /** That an item is settled which nobody knows any more. */
    private static Optional<Fact> gone(String name) {
        return item(name).map(key -> settled(key, locale -> key));
    }
}
