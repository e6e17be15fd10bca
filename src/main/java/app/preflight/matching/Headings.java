package app.preflight.matching;

import java.util.List;
import java.util.Map;

/**
 * Under what a profile is filed and looked for.
 *
 * @param numbers hashes of what is nearly one's own: addresses, numbers, hosts
 * @param person the words of the person's name
 * @param organisation those of the organisation's
 * @param inOnePiece the organisation's name without spaces, which are a matter of taste, in Thai
 *     above all; empty where it has none
 */
record Headings(
        List<Integer> numbers, List<String> person, List<String> organisation, String inOnePiece) {

    private static final Map<Trait, Shelf> SHELVES =
            Map.of(
                    Trait.EMAIL, Shelf.EMAIL,
                    Trait.PHONE, Shelf.PHONE,
                    Trait.TAX_NUMBER, Shelf.TAX_NUMBER,
                    Trait.WEBSITE, Shelf.HOST);

    static Headings of(Normal profile) {
        return new Headings(
                SHELVES.keySet().stream()
                        .filter(profile::has)
                        .map(trait -> hash(trait, profile))
                        .toList(),
                profile.words(Trait.NAME),
                profile.words(Trait.ORGANISATION),
                profile.get(Trait.ORGANISATION).contains(" ") ? inOnePiece(profile) : "");
    }

    /**
     * @param trait one that is filed as a number
     */
    static int hash(Trait trait, Normal profile) {
        return SHELVES.getOrDefault(trait, Shelf.ORGANISATION).hash(profile.get(trait));
    }

    static String inOnePiece(Normal profile) {
        return profile.get(Trait.ORGANISATION).replace(" ", "");
    }
}
