package app.preflight.matching;

import java.util.function.Consumer;

/**
 * One reading of some letters as a syllable, or as a word that the rules would read wrongly.
 *
 * @param coda the end of its sound; of most readings it is never put together
 */
record ThaiSyllable(int end, String onset, String vowel, String coda, int cost) {

    ThaiSyllable(int end, String sound, int cost) {
        this(end, sound, "", "", cost);
    }

    String sound() {
        return onset + vowel + coda;
    }

    /** Tells of all that may begin here; there always is one. */
    static void each(ThaiLetters letters, int index, Consumer<ThaiSyllable> readings) {
        if (isLetterAlone(letters)) {
            readings.accept(new ThaiSyllable(1, alone(letters, 0) + "o", ThaiCosts.SYLLABLE));
            return;
        }
        ThaiMorphemes.each(letters, index, readings);
        if (letters.at(index) == 'ฤ') {
            addVowelAlone(readings, letters, index);
        }
        boolean signBefore = letters.isSignBefore(index);
        char before = signBefore ? letters.at(index) : ThaiLetters.NONE;
        ThaiOnset.each(
                letters,
                signBefore ? index + 1 : index,
                signBefore,
                onset -> {
                    for (ThaiVowel vowel : ThaiVowel.startingWith(before)) {
                        if (vowel.follows(onset.end(), letters)) {
                            addRhymes(readings, letters, index, onset, vowel);
                        }
                    }
                });
        readings.accept(new ThaiSyllable(index + 1, alone(letters, index), ThaiCosts.UNREADABLE));
    }

    /** Initials are said with the name of the letter: จ.ป.ร. is cho po ro; ณ is a word. */
    private static boolean isLetterAlone(ThaiLetters letters) {
        return letters.length() == 1 && letters.isConsonant(0) && letters.at(0) != 'ณ';
    }

    private static void addVowelAlone(
            Consumer<ThaiSyllable> readings, ThaiLetters letters, int index) {
        int end = letters.at(index + 1) == 'ๅ' ? index + 2 : index + 1;
        ThaiCoda.each(
                ThaiVowel.RUE,
                letters,
                end,
                coda ->
                        readings.accept(
                                new ThaiSyllable(
                                        coda.end(),
                                        "",
                                        "rue",
                                        coda.sound(),
                                        ThaiCosts.SYLLABLE + coda.cost())));
    }

    private static void addRhymes(
            Consumer<ThaiSyllable> readings,
            ThaiLetters letters,
            int start,
            ThaiOnset onset,
            ThaiVowel vowel) {
        ThaiCoda.each(
                vowel,
                letters,
                onset.end() + vowel.after().length(),
                coda ->
                        readings.accept(
                                new ThaiSyllable(
                                        coda.end(),
                                        onset.sound(),
                                        vowel.soundAfter(letters.at(onset.end() - 1)),
                                        coda.sound(),
                                        cost(letters, start, onset, vowel, coda))));
    }

    private static int cost(
            ThaiLetters letters, int start, ThaiOnset onset, ThaiVowel vowel, ThaiCoda coda) {
        int cost = ThaiCosts.SYLLABLE + onset.cost() + coda.cost();
        if (onset.isHalf() && vowel.isCompound()) {
            cost -= ThaiCosts.HALF_WITH_SIGN_LESS;
        }
        if (letters.isToned(onset.end() - 1) && coda.isStop()) {
            cost += ThaiCosts.STOP_AFTER_TONE;
        }
        if (vowel.isImplicit()) {
            cost += unwritten(letters, start, onset, coda);
        }
        return cost;
    }

    private static int unwritten(ThaiLetters letters, int start, ThaiOnset onset, ThaiCoda coda) {
        if (!coda.sound().isEmpty()) {
            return ThaiCosts.closed(letters.at(start), letters.at(onset.end()));
        }
        int next = onset.end();
        if (next == letters.length() && letters.length() > 1) {
            return ThaiCosts.OPEN_AT_THE_END;
        }
        boolean light =
                letters.isConsonant(next)
                        && ThaiConsonant.isSonorant(letters.at(next))
                        && !ThaiConsonant.isSonorant(letters.at(start));
        int cluster = next - start > 1 ? ThaiCosts.OPEN_AFTER_CLUSTER : 0;
        return cluster + (light ? ThaiCosts.OPEN_BEFORE_SONORANT : ThaiCosts.OPEN_WITHOUT_SIGN);
    }

    private static String alone(ThaiLetters letters, int index) {
        return letters.isConsonant(index) ? ThaiConsonant.initial(letters.at(index)) : "";
    }
}
