package app.preflight.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thai is written without spaces and half its vowels: of all ways to read it, the cheapest. */
final class ThaiSyllables {

    private final ThaiLetters letters;
    private final @Nullable ThaiSyllable[] lastUpTo;
    private final int[] startOf;
    private final int[] costUpTo;

    private ThaiSyllables(ThaiLetters letters) {
        this.letters = letters;
        this.lastUpTo = new ThaiSyllable[letters.length() + 1];
        this.startOf = new int[letters.length() + 1];
        this.costUpTo = new int[letters.length() + 1];
        Arrays.fill(costUpTo, Integer.MAX_VALUE);
    }

    /** The sounds, one after the other. */
    static List<String> of(ThaiLetters letters) {
        ThaiSyllables search = new ThaiSyllables(letters);
        search.run();
        return search.sounds();
    }

    private void run() {
        costUpTo[0] = 0;
        for (int start = 0; start < letters.length(); start++) {
            if (costUpTo[start] < Integer.MAX_VALUE) {
                keepEach(start);
            }
        }
    }

    private void keepEach(int start) {
        ThaiSyllable.each(letters, start, reading -> keep(start, reading));
    }

    private void keep(int start, ThaiSyllable reading) {
        int cost = costUpTo[start] + reading.cost();
        if (cost < costUpTo[reading.end()]) {
            costUpTo[reading.end()] = cost;
            lastUpTo[reading.end()] = reading;
            startOf[reading.end()] = start;
        }
    }

    private List<String> sounds() {
        List<String> sounds = new ArrayList<>();
        int end = letters.length();
        while (end > 0) {
            ThaiSyllable last = lastUpTo[end];
            if (last == null) {
                throw new IllegalStateException("no reading up to " + end + " of " + letters);
            }
            sounds.add(last.sound());
            end = startOf[end];
        }
        Collections.reverse(sounds);
        return sounds;
    }
}
