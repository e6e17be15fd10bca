package app.preflight.matching;

import java.util.List;

/** Consonants between two vowels: what ends one syllable and what begins the next. */
final class RomanisationConsonants {

    private RomanisationConsonants() {}

    /**
     * @param first whether no vowel stands before them
     * @param last whether none stands behind
     */
    static void append(StringBuilder key, List<String> sounds, boolean first, boolean last) {
        if (last) {
            key.append(first ? "" : ending(sounds.getFirst()));
            return;
        }
        int onset = first ? 0 : sounds.size() - (isCluster(sounds) ? 2 : 1);
        String begin = beginning(sounds.subList(onset, sounds.size()));
        if (onset > 0) {
            String end = ending(sounds.getFirst());
            key.append(isSwallowed(end, begin) ? "" : end);
        }
        key.append(begin);
    }

    private static boolean isCluster(List<String> sounds) {
        int size = sounds.size();
        return size > 1
                && "rlw".contains(sounds.get(size - 1))
                && "kptfbgs".contains(sounds.get(size - 2).substring(0, 1));
    }

    private static String beginning(List<String> sounds) {
        StringBuilder begin = new StringBuilder();
        for (String sound : sounds) {
            String folded = initial(sound);
            boolean silentR = folded.equals("l") && begin.toString().endsWith("s");
            if (!silentR && !begin.toString().endsWith(folded)) {
                begin.append(folded);
            }
        }
        return begin.toString();
    }

    private static String initial(String sound) {
        return switch (sound) {
            case "k", "kh", "g", "gh", "q", "c", "ck" -> "k";
            case "t", "th", "dh" -> "t";
            case "p", "ph", "bh" -> "p";
            case "ch", "j", "sh", "tch" -> "c";
            case "s", "z", "x" -> "s";
            case "v", "w" -> "w";
            case "r", "l" -> "l";
            case "ng" -> "g";
            default -> sound;
        };
    }

    private static String ending(String sound) {
        return switch (sound) {
            case "k", "kh", "g", "gh", "q", "c", "ck", "x" -> "k";
            case "t", "th", "d", "dh", "s", "sh", "j", "ch", "tch", "z" -> "t";
            case "p", "ph", "b", "bh", "f", "v" -> "p";
            case "n", "l", "r" -> "n";
            case "ng" -> "g";
            case "m" -> "m";
            default -> "";
        };
    }

    /** Ratthani and Rathani, Phitsanulok and Pisanulok. */
    private static boolean isSwallowed(String end, String begin) {
        String alike =
                switch (end) {
                    case "t" -> "tcds";
                    case "p" -> "pbf";
                    default -> end;
                };
        return alike.contains(begin.substring(0, 1));
    }
}
