package app.preflight.matching;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a vowel may be written: before, above, below and after the consonants it follows in speech.
 *
 * @param before the sign that stands before the consonants, or {@link ThaiLetters#NONE}
 * @param after what stands behind them
 */
record ThaiVowel(char before, String after, String sound, Coda coda) {

    enum Coda {
        NEVER,
        ALWAYS,
        EITHER
    }

    /** – is the place of the consonants. */
    private static final String TABLE =
            """
            –ะ a NEVER
            –ั a ALWAYS
            –ัวะ ua NEVER
            –ัว ua NEVER
            –ว ua ALWAYS
            –า a EITHER
            –ำ am NEVER
            –ิ i EITHER
            –ี i EITHER
            –ึ ue EITHER
            –ื ue ALWAYS
            –ือ ue NEVER
            –ุ u EITHER
            –ู u EITHER
            –อ o EITHER
            –็อ o ALWAYS
            –รร a ALWAYS
            –รร an NEVER
            –ฤ rue EITHER
            – o ALWAYS
            – a NEVER
            เ–ะ e NEVER
            เ–็ e ALWAYS
            เ– e EITHER
            เ–ย oei NEVER
            เ–ิ oe ALWAYS
            เ–อ oe EITHER
            เ–อะ oe NEVER
            เ–ีย ia EITHER
            เ–ียะ ia NEVER
            เ–ือ uea EITHER
            เ–ือะ uea NEVER
            เ–า ao NEVER
            เ–าะ o NEVER
            แ–ะ ae NEVER
            แ–็ ae ALWAYS
            แ– ae EITHER
            โ–ะ o NEVER
            โ– o EITHER
            ใ– ai NEVER
            ไ– ai NEVER
            ไ–ย ai NEVER
            """;

    private static final Set<String> BEFORE_I = Set.of("a", "o", "u", "ua", "uea");
    private static final Set<String> BEFORE_O = Set.of("a", "i", "e", "ae", "ia");

    private static final Map<Character, List<ThaiVowel>> BY_SIGN_BEFORE =
            TABLE.lines().map(ThaiVowel::read).collect(Collectors.groupingBy(ThaiVowel::before));

    /** ฤ as it stands alone. */
    static final ThaiVowel RUE = new ThaiVowel(ThaiLetters.NONE, "ฤ", "rue", Coda.EITHER);

    private static ThaiVowel read(String row) {
        String[] cells = row.split(" ", -1);
        int place = cells[0].indexOf('–');
        return new ThaiVowel(
                place == 0 ? ThaiLetters.NONE : cells[0].charAt(0),
                cells[0].substring(place + 1),
                cells[1],
                Coda.valueOf(cells[2]));
    }

    static List<ThaiVowel> startingWith(char before) {
        return BY_SIGN_BEFORE.getOrDefault(before, List.of());
    }

    /** Whether it is written behind the consonants that end here; no part of it bears a tone. */
    boolean follows(int index, ThaiLetters letters) {
        if (!letters.startsWith(after, index)) {
            return false;
        }
        for (int part = index; part < index + after.length(); part++) {
            if (letters.isToned(part)) {
                return false;
            }
        }
        return true;
    }

    /** ฤ is "ri" after these, as in ทฤษฎี and อังกฤษ. */
    String soundAfter(char consonant) {
        return sound.equals("rue") && "กตทปศส".indexOf(consonant) >= 0 ? "ri" : sound;
    }

    boolean isImplicit() {
        return before == ThaiLetters.NONE && after.isEmpty();
    }

    /** เ–ีย, เ–ือ, เ–ิ: no consonant stands alone under such a sign. */
    boolean isCompound() {
        return before != ThaiLetters.NONE
                && !after.isEmpty()
                && "ิีื็".indexOf(after.charAt(0)) >= 0;
    }

    boolean isShort() {
        return isImplicit() || isPlainE() || (after.length() == 1 && "ัิุึฤ".contains(after));
    }

    /** Whether its last consonant may begin the next syllable as well, as in words of Pali. */
    boolean links() {
        return isPlainE() || (before == ThaiLetters.NONE && "ัาิุฤ".contains(after));
    }

    private boolean isPlainE() {
        return before == 'เ' && after.isEmpty();
    }

    /** บุตร, เพชร; but สาทร is sathon. */
    boolean silencesR(char last) {
        return "ชดต".indexOf(last) >= 0 || (last == 'ท' && isShort());
    }

    /** Neither ิย nor ูว ends a syllable, nor does a vowel that is not written have a glide. */
    boolean takes(String last) {
        return switch (last) {
            case "i" -> !isImplicit() && BEFORE_I.contains(sound);
            case "o" -> !isImplicit() && BEFORE_O.contains(sound) && !after.equals("ั");
            default -> true;
        };
    }
}
