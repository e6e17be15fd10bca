package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MisspellingsTest {

    @Test
    void oneSlipLeavesOutAddsReplacesOrTurnsRound() {
        Set<String> spelt = new HashSet<>();
        Misspellings.each(
                "ab", "abc", (letters, length) -> spelt.add(new String(letters, 0, length)));
        assertThat(spelt)
                .contains("a", "b", "ba", "cb", "ac", "cab", "acb", "abc")
                .allSatisfy(word -> assertThat(Edits.between("ab", word, 2)).isLessThan(2));
    }
}
