package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MisspellingsTest {

    private static Set<String> misspelt(String word, List<String> known) {
        Neighbours neighbours = new Neighbours();
        known.forEach(neighbours::add);
        Set<String> spelt = new HashSet<>();
        Misspellings.each(
                word,
                "abc",
                neighbours,
                (letters, length) -> spelt.add(new String(letters, 0, length)));
        return spelt;
    }

    @Test
    void oneSlipLeavesOutAddsReplacesOrTurnsRound() {
        List<String> oneSlipAway = List.of("a", "b", "ba", "cb", "ac", "cab", "acb", "abc");
        assertThat(misspelt("ab", oneSlipAway))
                .containsAll(oneSlipAway)
                .allSatisfy(word -> assertThat(Edits.between("ab", word, 2)).isLessThan(2));
    }

    @Test
    void aLetterThatStandsBesideSuchLettersInNoKnownWordIsNotToldOf() {
        assertThat(misspelt("abab", List.of("acab", "abc")))
                .contains("acab")
                .doesNotContain("ccab", "abca", "abcb");
    }
}
