package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostingsTest {

    private final Postings postings = new Postings();

    private List<Integer> filed(int hash) {
        List<Integer> numbers = new ArrayList<>();
        postings.get(hash).each(numbers::add);
        return numbers;
    }

    @Test
    void numbersAreFiledInTheirOrderAndOnce() {
        postings.add(5, 0);
        assertThat(filed(5)).containsExactly(0);
        postings.add(5, 0);
        postings.add(5, 3);
        postings.add(5, 3);
        postings.add(5, 9);
        assertThat(filed(5)).containsExactly(0, 3, 9);
        assertThat(postings.get(5).contains(3)).isTrue();
        assertThat(postings.get(5).contains(4)).isFalse();
        assertThat(filed(6)).isEmpty();
    }

    @Test
    void manyHashesAreKeptApart() {
        for (int hash = 0; hash < 100_000; hash++) {
            postings.add(hash * 20_011, hash);
        }
        for (int hash = 0; hash < 100_000; hash++) {
            assertThat(filed(hash * 20_011)).containsExactly(hash);
        }
    }

    @Test
    void whatIsRenamedToLessThanNoughtGoes() {
        postings.add(5, 1);
        postings.add(5, 2);
        postings.add(6, 1);
        postings.rename(number -> number == 1 ? -1 : number - 1);
        assertThat(filed(5)).containsExactly(1);
        assertThat(postings.has(6)).isFalse();
    }

    @Test
    void whatTwoHaveInCommonIsFoundInOneWalk() {
        List<Integer> common = new ArrayList<>();
        List.of(1, 4, 6).forEach(number -> postings.add(5, number));
        List.of(0, 4, 5, 6, 8).forEach(number -> postings.add(6, number));
        postings.get(5).eachInCommon(postings.get(6), common::add);
        assertThat(common).containsExactly(4, 6);
    }
}
