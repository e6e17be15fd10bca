package app.preflight.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words of syllables that look like a language's and mean nothing. */
final class MadeUpWords {

    private final Random random;
    private final String consonants;
    private final List<String> vowels;
    private final String endings;

    private MadeUpWords(Random random, String consonants, List<String> vowels, String endings) {
        this.random = random;
        this.consonants = consonants;
        this.vowels = vowels;
        this.endings = endings;
    }

    static MadeUpWords latin(Random random) {
        return new MadeUpWords(
                random, "bcdfghklmnprstvw", List.of("a", "e", "i", "o", "u"), "nrstk");
    }

    static MadeUpWords thai(Random random) {
        return new MadeUpWords(
                random, "กขคจชดตทนบปพมยรลวสห", List.of("า", "ี", "ิ", "ุ", "ู", "ั"), "กนงมดบ");
    }

    List<String> words(int count, int syllables) {
        List<String> words = new ArrayList<>();
        for (int word = 0; word < count; word++) {
            StringBuilder letters = new StringBuilder();
            for (int syllable = 0; syllable < syllables; syllable++) {
                letters.append(letter(consonants));
                letters.append(vowels.get(random.nextInt(vowels.size())));
                letters.append(random.nextInt(3) == 0 ? letter(endings) : "");
            }
            words.add(letters.toString());
        }
        return words;
    }

    private String letter(String of) {
        int place = random.nextInt(of.length());
        return of.substring(place, place + 1);
    }
}
