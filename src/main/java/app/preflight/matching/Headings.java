package app.preflight.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Under what a profile is filed and looked for.
 *
 * @param numbers hashes of what is nearly one's own: addresses, numbers, hosts
 * @param person the words of the person's name
 * @param organisation those of the organisation's
 * @param inOnePiece the organisation's name without spaces, which are a matter of taste, in Thai
 *     above all; empty where it has but one word
 */
record Headings(
        List<Integer> numbers,
        List<Word> person,
        List<Word> organisation,
        Optional<Word> inOnePiece) {

    private static final Map<Trait, Shelf> SHELVES =
            Map.of(
                    Trait.EMAIL, Shelf.EMAIL,
                    Trait.PHONE, Shelf.PHONE,
                    Trait.TAX_NUMBER, Shelf.TAX_NUMBER,
                    Trait.WEBSITE, Shelf.HOST);

    static Headings of(NormalProfile profile) {
        return new Headings(
                SHELVES.keySet().stream()
                        .filter(profile::has)
                        .map(trait -> hash(trait, profile))
                        .toList(),
                words(profile, Trait.NAME),
                words(profile, Trait.ORGANISATION),
                Optional.of(profile)
                        .filter(it -> it.get(Trait.ORGANISATION).contains(" "))
                        .map(it -> Word.of(inOnePiece(it))));
    }

    /** Of everything, each once. */
    IntStream hashes() {
        return IntStream.concat(
                        numbers.stream().mapToInt(Integer::intValue),
                        IntStream.concat(
                                person.stream().mapToInt(word -> hash(Shelf.PERSON, word)),
                                Stream.concat(organisation.stream(), inOnePiece.stream())
                                        .mapToInt(word -> hash(Shelf.ORGANISATION, word))))
                .distinct();
    }

    private static int hash(Shelf shelf, Word word) {
        return shelf.hash(word.letters());
    }

    private static List<Word> words(NormalProfile profile, Trait trait) {
        return profile.words(trait).stream().map(Word::of).toList();
    }

    private static int hash(Trait trait, NormalProfile profile) {
        return SHELVES.getOrDefault(trait, Shelf.ORGANISATION).hash(profile.get(trait));
    }

    static String inOnePiece(NormalProfile profile) {
        return profile.get(Trait.ORGANISATION).replace(" ", "");
    }
}
