package app.preflight.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names without what comes and goes with them: titles of people, legal forms of organisations. */
public final class Names {

    private static final String APOSTROPHES = "'’‘`ʼʻ";
    private static final Pattern APOSTROPHE = Pattern.compile("[" + APOSTROPHES + "]");

    /** The dot of {@code L.X.C.} */
    private static final Pattern DOT_OF_INITIALS =
            Pattern.compile("(?<=(?<![\\p{L}\\p{M}])\\p{L})\\.(?=\\p{L}(?![\\p{L}\\p{M}]))");

    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "miss",
                    "mister",
                    "dr",
                    "prof",
                    "professor",
                    "sir",
                    "hon",
                    "khun",
                    "monsieur",
                    "madame",
                    "herr",
                    "frau");

    /** Written before the name without a space. */
    private static final Pattern THAI_TITLE =
            thai(
                    "(นางสาว|นาง|นาย|น\\.\\s?ส\\.|คุณ|ดร\\.|เด็กชาย|เด็กหญิง|ด\\.\\s?[ชญ]\\.)\\s*(?=\\S{2})");

    private static final Pattern THAI_FORM =
            thai(
                    "(?=[บหม(จร])(?:บริษัท|ห้างหุ้นส่วน(จำกัด|สามัญ)?|\\(?มหาชน\\)?|จำกัด|บจก\\.?|บมจ\\.?|หจก\\.?|หสน\\.?|^ร้าน(?=\\S{2}))");

    private static final Pattern LEGAL_PHRASE =
            Pattern.compile(
                    "\\b(public limited company|public company limited|(public |open |closed )?joint stock company"
                            + "|limited liability company|gesellschaft mit beschrankter haftung)\\b"
                            + "|общество с ограниченнои ответственностью");

    /** One of these. */
    private static final List<String> LEGAL_PHRASE_HAS =
            List.of("company", "gesellschaft", "общество");

    private static final Set<String> LEGAL_WORDS =
            Set.of(
                    ("aktiengesellschaft incorporated inc corporation corp company co limited ltd llc llp lp plc pcl"
                                    + " pte pty gmbh ag kg sa sarl sas srl spa bv nv ab as oy oyj kk ooo oao zao pao ojsc"
                                    + " pjsc cjsc jsc pt tbk bhd sdn")
                            .split(" "));

    private static final Set<String> FILLERS = Set.of("the", "and");

    private Names() {}

    /** In the form that {@link Letters#plain} brings a text to. */
    private static Pattern thai(String pattern) {
        return Pattern.compile(pattern.replace("\u0E33", "\u0E4D\u0E32"));
    }

    /** Words in their order, with single spaces; letters dotted one by one are one word. */
    static String words(String value) {
        return wordsOfPlain(Letters.plain(value));
    }

    private static String wordsOfPlain(String plain) {
        String bare = withoutApostrophes(Letters.bare(plain));
        return Letters.words(
                bare.indexOf('.') < 0 ? bare : DOT_OF_INITIALS.matcher(bare).replaceAll(""));
    }

    /** Patterns are slow, and few names have one. */
    private static String withoutApostrophes(String text) {
        for (int place = 0; place < text.length(); place++) {
            if (APOSTROPHES.indexOf(text.charAt(place)) >= 0) {
                return APOSTROPHE.matcher(text).replaceAll("");
            }
        }
        return text;
    }

    static String person(String value) {
        String plain = Letters.plain(value);
        List<String> words =
                list(wordsOfPlain(Letters.hasThai(plain) ? withoutThaiTitle(plain) : plain));
        List<String> kept = words.stream().filter(word -> !TITLES.contains(word)).toList();
        return String.join(" ", kept.isEmpty() ? words : kept);
    }

    private static String withoutThaiTitle(String plain) {
        Matcher title = THAI_TITLE.matcher(plain);
        return title.lookingAt() ? plain.substring(title.end()) : plain;
    }

    /** A name that is nothing but legal forms stays as it is. */
    static String organisation(String value) {
        String plain = Letters.plain(value);
        String words =
                wordsOfPlain(
                        Letters.hasThai(plain) ? THAI_FORM.matcher(plain).replaceAll(" ") : plain);
        String name =
                list(withoutLegalPhrase(words)).stream()
                        .filter(word -> !LEGAL_WORDS.contains(word) && !FILLERS.contains(word))
                        .collect(Collectors.joining(" "));
        return name.isEmpty() ? words(value) : name;
    }

    private static String withoutLegalPhrase(String words) {
        return LEGAL_PHRASE_HAS.stream().anyMatch(words::contains)
                ? LEGAL_PHRASE.matcher(words).replaceAll(" ")
                : words;
    }

    /** Whether a legal form says so. */
    public static boolean isOrganisation(String value) {
        String plain = Letters.plain(value);
        return THAI_FORM.matcher(plain).find() || hasLegalForm(wordsOfPlain(plain));
    }

    private static boolean hasLegalForm(String words) {
        return LEGAL_PHRASE.matcher(words).find()
                || list(words).stream().anyMatch(LEGAL_WORDS::contains);
    }

    static String first(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    /** Empty where there is but one. */
    static String last(String words) {
        int space = words.lastIndexOf(' ');
        return space < 0 ? "" : words.substring(space + 1);
    }

    static List<String> list(String words) {
        List<String> list = new ArrayList<>();
        int start = 0;
        while (start < words.length()) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            if (end > start) {
                list.add(words.substring(start, end));
            }
            start = end + 1;
        }
        return list;
    }
}
