package app.preflight.matching;

import java.util.function.Consumer;

/**
 * How a syllable may begin.
 *
 * @param end where its vowel is to be looked for
 * @param sound Latin letters, with the implicit vowel of a foregoing half syllable: "sam" in เสมา
 */
record ThaiOnset(int end, String sound, int cost, boolean isHalf) {

    private ThaiOnset(int end, String sound, int cost) {
        this(end, sound, cost, false);
    }

    private static final String BEFORE_R = "กขคตปพผบฟ";
    private static final String BEFORE_L = "กขคปพผบฟ";
    private static final String BEFORE_W = "กขค";
    private static final String AFTER_LEADING_H = "งญณนมยรลว";

    /**
     * Tells of all that may stand there.
     *
     * @param afterVowel whether a sign of the vowel stands before it
     */
    static void each(
            ThaiLetters letters, int index, boolean afterVowel, Consumer<ThaiOnset> onsets) {
        if (!letters.isConsonant(index)) {
            return;
        }
        char first = letters.at(index);
        onsets.accept(new ThaiOnset(index + 1, ThaiConsonant.initial(first), 0));
        // A tone mark stands on the last consonant of the beginning.
        if (letters.isConsonant(index + 1) && !letters.isToned(index)) {
            addPair(onsets, index, first, letters.at(index + 1), afterVowel);
        }
    }

    private static void addPair(
            Consumer<ThaiOnset> onsets, int index, char first, char second, boolean afterVowel) {
        int end = index + 2;
        String sound = ThaiConsonant.initial(first);
        String next = ThaiConsonant.initial(second);
        if (isCluster(first, second)) {
            onsets.accept(new ThaiOnset(end, sound + next, 0));
        } else if (first == 'ห' && AFTER_LEADING_H.indexOf(second) >= 0) {
            onsets.accept(new ThaiOnset(end, next, ThaiCosts.LEADING_H));
        }
        if (second == 'ร') {
            addWithR(onsets, end, first);
        }
        if (afterVowel && !isCluster(first, second) && first != 'ห') {
            boolean light = ThaiConsonant.isSonorant(second) && !ThaiConsonant.isSonorant(first);
            int cost = light ? ThaiCosts.HALF_SYLLABLE : ThaiCosts.RARE_HALF;
            onsets.accept(new ThaiOnset(end, sound + "a" + next, cost, true));
        }
    }

    private static boolean isCluster(char first, char second) {
        return switch (second) {
            case 'ร' -> BEFORE_R.indexOf(first) >= 0;
            case 'ล' -> BEFORE_L.indexOf(first) >= 0;
            case 'ว' -> BEFORE_W.indexOf(first) >= 0;
            default -> false;
        };
    }

    /** In these, ร is written and not said; ทร is also read as it is written. */
    private static void addWithR(Consumer<ThaiOnset> onsets, int end, char first) {
        switch (first) {
            case 'ท' -> {
                onsets.accept(new ThaiOnset(end, "s", ThaiCosts.SILENT_R));
                onsets.accept(new ThaiOnset(end, "thr", ThaiCosts.SPOKEN_R));
            }
            case 'ส', 'ศ', 'ซ' -> onsets.accept(new ThaiOnset(end, "s", ThaiCosts.SILENT_R));
            case 'จ' -> onsets.accept(new ThaiOnset(end, "ch", ThaiCosts.SILENT_R_RARE));
            default -> {}
        }
    }
}
