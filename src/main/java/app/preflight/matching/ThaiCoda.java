package app.preflight.matching;

import app.preflight.matching.ThaiVowel.Coda;
import java.util.function.Consumer;

/**
 * How a syllable may end.
 *
 * @param end where the next one begins; a linking consonant ends one syllable and begins the next
 */
record ThaiCoda(int end, String sound, int cost) {

    private static final String LIKES = "กข จฉ ชฌ ฏฐ ษฐ ตถ ทธ ดฒ พภ บพ";

    boolean isStop() {
        return !sound.isEmpty() && "tkp".indexOf(sound.charAt(0)) >= 0;
    }

    /** Tells of all that may stand there behind the vowel. */
    static void each(ThaiVowel vowel, ThaiLetters letters, int index, Consumer<ThaiCoda> codas) {
        if (letters.isBound(index)) {
            return;
        }
        if (vowel.coda() != Coda.ALWAYS) {
            codas.accept(new ThaiCoda(index, "", 0));
            addKilled(codas, letters, index, "");
            addKilledSign(codas, vowel, letters, index);
        }
        if (vowel.coda() != Coda.NEVER) {
            addFinal(codas, vowel, letters, index);
            addFinal(codas, vowel, letters, killedEnd(letters, index, 1));
        }
    }

    /** The mark on a short sign after a short one silences the sign alone: กิติ์ is kit. */
    private static void addKilledSign(
            Consumer<ThaiCoda> codas, ThaiVowel vowel, ThaiLetters letters, int index) {
        int end = killedEnd(letters, index, 1);
        if (end == index + 3 && vowel.isShort()) {
            codas.accept(new ThaiCoda(end, ThaiConsonant.last(letters.at(index)), -1));
        }
    }

    private static void addFinal(
            Consumer<ThaiCoda> codas, ThaiVowel vowel, ThaiLetters letters, int index) {
        if (!letters.isConsonant(index) || letters.isToned(index)) {
            return;
        }
        char letter = letters.at(index);
        String sound = ThaiConsonant.last(letter);
        if (sound.isEmpty() || !vowel.takes(sound)) {
            return;
        }
        int next = index + 1;
        if (letters.isBound(next)) {
            addBeforeSilentSign(codas, letters, next, sound);
            return;
        }
        codas.accept(new ThaiCoda(next, sound, plain(letters, index, vowel)));
        addKilled(codas, letters, next, sound);
        addSecond(codas, vowel, letters, next, sound);
        if (next < letters.length()) {
            addLink(codas, vowel, letters, index, sound);
        }
    }

    private static int plain(ThaiLetters letters, int index, ThaiVowel vowel) {
        if (index + 1 == letters.length()) {
            return ThaiCosts.LAST_AT_THE_END;
        }
        return isDoubled(letters, index) ? 0 : ThaiCosts.lastInside(letters.at(index), vowel);
    }

    /** อัจฉรา, เศรษฐา: a consonant ends a syllable, its like begins the next. */
    private static boolean isDoubled(ThaiLetters letters, int index) {
        char letter = letters.at(index);
        char next = letters.at(index + 1);
        return (letter == next || LIKES.contains(String.valueOf(new char[] {letter, next})))
                && letters.isBound(index + 2);
    }

    private static void addLink(
            Consumer<ThaiCoda> codas,
            ThaiVowel vowel,
            ThaiLetters letters,
            int index,
            String sound) {
        char letter = letters.at(index);
        if (vowel.links()) {
            String linking = sound + ThaiConsonant.initial(letter) + "a";
            codas.accept(
                    new ThaiCoda(
                            index + 1, linking, ThaiCosts.link(letter, letters.at(index + 1))));
        }
        if (vowel.links() && letters.at(index + 1) == 'ร') {
            codas.accept(new ThaiCoda(index, sound, ThaiCosts.linkWithR(letter)));
        }
    }

    /** ชาติ, ธาตุ, เหตุ. */
    private static void addBeforeSilentSign(
            Consumer<ThaiCoda> codas, ThaiLetters letters, int sign, String sound) {
        boolean silent = letters.at(sign) == 'ิ' || letters.at(sign) == 'ุ';
        if (silent && !letters.isBound(sign + 1)) {
            boolean ends = sign + 1 == letters.length();
            int cost = ends ? ThaiCosts.SILENT_SIGN : ThaiCosts.SILENT_SIGN_INSIDE;
            codas.accept(new ThaiCoda(sign + 1, sound, cost));
        }
    }

    /** บุตร, จักร; พุทธ, รัฏฐ. */
    private static void addSecond(
            Consumer<ThaiCoda> codas,
            ThaiVowel vowel,
            ThaiLetters letters,
            int second,
            String sound) {
        boolean silentR = letters.at(second) == 'ร' && vowel.silencesR(letters.at(second - 1));
        boolean alike =
                letters.isConsonant(second)
                        && "tkp".contains(sound)
                        && ThaiConsonant.last(letters.at(second)).equals(sound);
        if ((silentR || alike) && !letters.isBound(second + 1) && !letters.isToned(second)) {
            boolean ends = second + 1 == letters.length();
            int cost = ends || silentR ? ThaiCosts.SECOND_SILENT : ThaiCosts.SECOND_SILENT_INSIDE;
            codas.accept(new ThaiCoda(second + 1, sound, cost));
        }
    }

    private static void addKilled(
            Consumer<ThaiCoda> codas, ThaiLetters letters, int index, String sound) {
        for (int count = 1; count <= 3; count++) {
            int end = killedEnd(letters, index, count);
            if (end > index) {
                codas.accept(new ThaiCoda(end, sound, killed(letters, index, count, sound)));
            }
        }
    }

    private static int killed(ThaiLetters letters, int index, int count, String sound) {
        if (count == 1) {
            return 0;
        }
        boolean usual = letters.at(index + 1) == 'ร' || letters.at(index) == 'ษ';
        int rare = usual && !sound.isEmpty() ? 0 : ThaiCosts.KILLED_RARE;
        return rare + (count == 2 ? ThaiCosts.KILLED_PAIR : ThaiCosts.KILLED_MORE);
    }

    /** Behind so many consonants that a mark makes silent: จันทร์, พันธุ์; -1 where none does. */
    private static int killedEnd(ThaiLetters letters, int index, int count) {
        int end = index;
        while (end < index + count) {
            if (!letters.isConsonant(end)) {
                return -1;
            }
            end++;
        }
        if (letters.at(end) == 'ิ' || letters.at(end) == 'ุ') {
            end++;
        }
        return letters.at(end) == ThaiLetters.KILLED ? end + 1 : -1;
    }
}
