package app.preflight.matching;

/**
 * What a reading costs beyond the plainest one. Only their order and their differences mean
 * something; they were set by hand on a half of the names of Thai places.
 */
final class ThaiCosts {

    static final int SYLLABLE = 2;
    static final int MORPHEME = 1;

    /** A letter that no rule reads. */
    static final int UNREADABLE = 200;

    static final int LEADING_H = 1;
    static final int SILENT_R = 1;
    static final int SILENT_R_RARE = 13;
    static final int SPOKEN_R = 3;
    static final int HALF_SYLLABLE = 7;
    static final int HALF_WITH_SIGN_LESS = 6;
    static final int RARE_HALF = 22;

    static final int OPEN_WITHOUT_SIGN = 12;
    static final int OPEN_BEFORE_SONORANT = 8;
    static final int OPEN_AT_THE_END = 30;
    static final int OPEN_AFTER_CLUSTER = 6;

    static final int STOP_AFTER_TONE = 10;
    static final int LAST_AT_THE_END = 1;
    static final int SECOND_SILENT = 4;
    static final int SECOND_SILENT_INSIDE = 14;
    static final int SILENT_SIGN = 3;
    static final int SILENT_SIGN_INSIDE = 11;
    static final int KILLED_PAIR = 3;
    static final int KILLED_RARE = 15;
    static final int KILLED_MORE = 25;

    private static final String NATIVE = "กงดนบมยว";
    private static final String LINKING = "ชศษสฒฐธ";
    private static final String SELDOM_LINKING = "ทตขพภปคจถ";

    private ThaiCosts() {}

    /** Without a written vowel: คน. What usually ends a syllable begins none such. */
    static int closed(char first, char last) {
        if (first == last && !ThaiConsonant.isSonorant(first)) {
            return 18;
        }
        return first == 'ง' ? 18 : first == 'ว' || first == 'ย' ? 14 : 8;
    }

    /** A final consonant before another syllable; Thai words end in few, those of Pali in all. */
    static int lastInside(char letter, ThaiVowel vowel) {
        if (NATIVE.indexOf(letter) >= 0) {
            return 0;
        }
        if (letter == 'ร') {
            return beforeR(vowel);
        }
        if (LINKING.indexOf(letter) >= 0) {
            return 10;
        }
        return SELDOM_LINKING.indexOf(letter) < 0 ? 2 : vowel.isShort() ? 3 : 7;
    }

    /** สุรชัย is Surachai, พรชัย is Phonchai. */
    private static int beforeR(ThaiVowel vowel) {
        if (vowel.before() != ThaiLetters.NONE || vowel.isImplicit()) {
            return 2;
        }
        return vowel.after().equals("า") ? 11 : 18;
    }

    /** ราชบุรี: the consonant is said twice, with an a that is not written. */
    static int link(char letter, char next) {
        if (next == 'ย' && "ทธตถศษสพล".indexOf(letter) >= 0) {
            return 1;
        }
        return LINKING.indexOf(letter) >= 0 ? 4 : SELDOM_LINKING.indexOf(letter) >= 0 ? 9 : 18;
    }

    /** มาตรา: it is said twice, the second time with ร. */
    static int linkWithR(char letter) {
        return NATIVE.indexOf(letter) >= 0 ? 6 : 1;
    }
}
