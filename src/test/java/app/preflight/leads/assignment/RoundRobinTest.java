package app.preflight.leads.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoundRobinTest {

    private static final UserId LEK = new UserId(new UUID(1, 1));
    private static final UserId NUCH = new UserId(new UUID(1, 2));
    private static final UserId KRIT = new UserId(new UUID(1, 3));
    private static final List<UserId> ALL = List.of(LEK, NUCH, KRIT);

    private static List<UserId> next(int count, Optional<UserId> latest, Set<UserId> present) {
        return new RoundRobin(ALL, latest).next(count, present);
    }

    @Test
    void theFirstBeginsWhereNobodyHadATurn() {
        assertThat(next(1, Optional.empty(), Set.copyOf(ALL))).containsExactly(LEK);
    }

    @Test
    void theOneBehindTheLatestIsNextAndTheFirstBehindTheLast() {
        assertThat(next(2, Optional.of(NUCH), Set.copyOf(ALL))).containsExactly(KRIT, LEK);
    }

    @Test
    void whoIsNotThereIsPassedOverAndKeepsTheirPlace() {
        assertThat(next(3, Optional.of(LEK), Set.of(LEK, KRIT))).containsExactly(KRIT, LEK, KRIT);
        assertThat(next(1, Optional.of(NUCH), Set.of(LEK, NUCH))).containsExactly(LEK);
    }

    @Test
    void oneAloneIsAlwaysNext() {
        assertThat(next(2, Optional.of(KRIT), Set.of(KRIT))).containsExactly(KRIT, KRIT);
    }

    @Test
    void whereTheLatestHasLeftTheFirstBeginsAgain() {
        UserId gone = new UserId(new UUID(1, 9));
        assertThat(next(1, Optional.of(gone), Set.copyOf(ALL))).containsExactly(LEK);
    }
}
