package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    private final Ids ids = new Ids();

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    @Test
    void anIdThatComesAgainHasANewNumber() {
        int before = ids.add(id(1));
        int after = ids.add(id(1));
        assertThat(after).isNotEqualTo(before);
        assertThat(ids.isTaken(before)).isFalse();
        assertThat(ids.id(after)).isEqualTo(id(1));
        assertThat(ids.size()).isEqualTo(1);
    }

    @Test
    void renumberedIdsKeepTheirOrder() {
        int gone = ids.add(id(1));
        int kept = ids.add(id(2));
        ids.remove(id(1));
        int[] renumbered = ids.renumber();
        assertThat(renumbered[gone]).isNegative();
        assertThat(ids.id(renumbered[kept])).isEqualTo(id(2));
        assertThat(ids.numbers()).isEqualTo(1);
    }

    @Test
    void whateverComesAndGoesTheRestIsThere() {
        Map<UUID, Integer> there = new HashMap<>();
        Random random = new Random(1);
        for (int turn = 0; turn < 20_000; turn++) {
            UUID id = id(1 + random.nextInt(500));
            if (random.nextBoolean()) {
                there.put(id, ids.add(id));
            } else {
                there.remove(id);
                ids.remove(id);
            }
        }
        assertThat(ids.size()).isEqualTo(there.size());
        assertThat(there).allSatisfy((id, number) -> assertThat(ids.id(number)).isEqualTo(id));
    }
}
