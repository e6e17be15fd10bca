package app.preflight.processes;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys made of words: they stay when the words change. */
final class Keys {

    /** What stands in the place of a process's key in addresses of pages. */
    static final Set<String> RESERVED =
            Set.of(
                    PlaybookDefinitions.KEY,
                    "gallery",
                    "import-previews",
                    "imports",
                    "rules",
                    "suggestions");

    private static final int LONGEST = 40;
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");

    private Keys() {}

    /**
     * The words in Latin letters, cut short; where they are not in Latin letters, what is given
     * instead. A number is added where it is taken.
     */
    static String of(String words, String otherwise, Set<String> taken) {
        String slug =
                isThai(words) ? "" : words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut =
                slug.length() > LONGEST
                        ? slug.substring(0, LONGEST).replaceAll("-[^-]*$", "")
                        : slug;
        String base = cut.replaceAll("^-+|-+$", "");
        return free(base.isEmpty() ? otherwise : base, taken);
    }

    static boolean isThai(String words) {
        return THAI.matcher(words).find();
    }

    private static String free(String base, Set<String> taken) {
        String key = base;
        for (int number = 2; taken.contains(key); number++) {
            key = base + "-" + number;
        }
        return key;
    }
}
