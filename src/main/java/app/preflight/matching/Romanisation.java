package app.preflight.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Thai in Latin letters after the Royal Thai General System of Transcription (Royal Institute,
 * 1999).
 *
 * <p>Words of one run of Thai letters are not set apart: สมุทรปราการ is Samutprakan. Whoever
 * compares leaves spaces, hyphens and case aside.
 */
public final class Romanisation {

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E4E]+");

    private static final Pattern REPEATED = Pattern.compile("(?=ๆ)");

    private Romanisation() {}

    /** Whatever is not Thai stays as it is. */
    public static String of(String thai) {
        return THAI.matcher(ThaiLetters.clean(thai))
                .replaceAll(run -> capitalised(ofRun(run.group())));
    }

    private static String ofRun(String run) {
        List<String> sounds = new ArrayList<>();
        for (String part : REPEATED.split(run, -1)) {
            if (part.startsWith("ๆ") && !sounds.isEmpty()) {
                sounds.add(sounds.getLast());
            }
            sounds.addAll(ThaiSyllables.of(ThaiLetters.of(part.replace("ๆ", ""))));
        }
        StringBuilder joined = new StringBuilder();
        sounds.stream()
                .filter(sound -> !sound.isEmpty())
                .forEach(sound -> joined.append(isUnclear(joined, sound) ? "-" : "").append(sound));
        return joined.toString();
    }

    /** The system asks for a hyphen where a reader would cut wrongly: Pha-ngan, Cha-uat. */
    private static boolean isUnclear(CharSequence before, String sound) {
        if (before.isEmpty()) {
            return false;
        }
        boolean open = isVowel(before.charAt(before.length() - 1));
        return isVowel(sound.charAt(0)) || (open && sound.startsWith("ng"));
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }

    private static String capitalised(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
