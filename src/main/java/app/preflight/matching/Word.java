package app.preflight.matching;

import org.jspecify.annotations.Nullable;

/** A word of a name, and how it sounds, which is found out when it is first asked for. */
final class Word {

    /** Finding a sound costs far more than keeping it, and the same names come again and again. */
    private static final @Nullable Word[] RECENT = new Word[65_536];

    private final String letters;

    // Written by several threads at worst, each the same.
    private @Nullable String sound;

    private Word(String letters) {
        this.letters = letters;
    }

    static Word of(String letters) {
        int place = letters.hashCode() & (RECENT.length - 1);
        @Nullable Word recent = RECENT[place];
        if (recent != null && recent.letters.equals(letters)) {
            return recent;
        }
        Word word = new Word(letters);
        RECENT[place] = word;
        return word;
    }

    String letters() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    /** Empty where it has none. */
    String sound() {
        @Nullable String known = sound;
        if (known == null) {
            known = RomanisationKey.of(letters);
            sound = known;
        }
        return known;
    }
}
