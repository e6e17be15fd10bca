package app.preflight.matching;

import java.util.HashMap;
import java.util.Map;

/** Vowels as people write them, Y and W for the glides at their end. */
final class RomanisationVowels {

    private static final String TABLE =
            """
            A a aa
            E e ae ea oe
            I i ii ee
            O o oa
            U u uu oo ou ue eu
            AY ai aai ei aei
            AW ao au aau
            OY oi ooi
            UY ui uai ueai uei
            EY oei eoi
            EW eo aeo eao
            IW io iu ieo iao
            IA ia ie iea
            UA ua uea eua oua uo
            """;

    private static final Map<String, String> FOLDED = read();

    private RomanisationVowels() {}

    static String fold(String letters) {
        String spelled = letters.replace('Y', 'i').replace("oW", "o").replace('W', 'o');
        String folded = FOLDED.get(spelled);
        return folded == null ? byLetter(spelled) : folded;
    }

    private static String byLetter(String letters) {
        StringBuilder folded = new StringBuilder();
        for (int index = 0; index < letters.length(); index++) {
            folded.append(FOLDED.get(letters.substring(index, index + 1)));
        }
        return folded.toString();
    }

    private static Map<String, String> read() {
        Map<String, String> folded = new HashMap<>();
        TABLE.lines()
                .map(line -> line.split(" ", -1))
                .forEach(cells -> {
                    for (int index = 1; index < cells.length; index++) {
                        folded.put(cells[index], cells[0]);
                    }
                });
        return Map.copyOf(folded);
    }
}
