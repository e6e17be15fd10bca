package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static List<String> pairs(Rule rule, int records) {
        List<String> pairs = new ArrayList<>();
        rule.pairs(records, (one, other) -> pairs.add(one + "-" + other));
        return pairs;
    }

    private static Rule rule(Table table) {
        return new Rule(
                Key.of(Fields.of(table, table.names()), table.size()).stream()
                        .filter(Key::isWhole)
                        .toList());
    }

    @Test
    void recordsThatShareTheKeyAreCompared() {
        Table table = People.table("city", "Leeds", "York", "Leeds", "leeds", "");
        assertThat(pairs(rule(table), 5)).containsExactlyInAnyOrder("0-2", "0-3", "2-3");
    }

    @Test
    void allKeysOfARuleHaveToBeShared() {
        Table table = People.table("city,job", "Leeds,nurse", "Leeds,cook", "Leeds,nurse");
        assertThat(pairs(rule(table), 3)).containsExactly("0-2");
    }

    @Test
    void aBlockThatTooManyShareIsLeftOut() {
        Table table = People.table("city", "Leeds", "Leeds");
        IntStream.range(0, Rule.CAP + 1).forEach(record -> table.add(List.of("York")));
        assertThat(pairs(rule(table), table.size())).containsExactly("0-1");
        assertThat(rule(table).size(table.size())).isEqualTo(1);
    }
}
