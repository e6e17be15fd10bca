package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LearntModelTest {

    private final Table table =
            People.table(
                    "surname,city",
                    "Smith,Leeds",
                    "Smith,York",
                    "Smith,",
                    "Smith,Leeds",
                    "Quillfeather,Leeds",
                    "Quillfeather,York");

    private final List<Field> fields = Fields.of(table, table.names());

    private LearntModel model() {
        Shares matches = new Shares(2);
        Shares others = new Shares(2);
        for (int field = 0; field < 2; field++) {
            matches.add(field, Level.SAME.place(), 900);
            matches.add(field, Level.DIFFERENT.place(), 100);
            others.add(field, Level.SAME.place(), 100);
            others.add(field, Level.DIFFERENT.place(), 900);
        }
        return new LearntModel(fields, matches, others);
    }

    @Test
    void agreementInARareNameIsWorthMore() {
        assertThat(model().weights(0, 1)[0]).isCloseTo(Math.log(0.9 / (3 / 5.0)), within(0.01));
        assertThat(model().weights(4, 5)[0]).isCloseTo(Math.log(0.9 / (1 / 5.0)), within(0.01));
    }

    @Test
    void differenceSpeaksAgainst() {
        assertThat(model().weights(0, 4)[0]).isCloseTo(Math.log(0.1 / 0.9), within(0.01));
    }

    @Test
    void whatIsMissingIsEvidenceForNothing() {
        assertThat(model().weights(0, 2)[1]).isNaN();
        assertThat(model().weight(0, 2)).isEqualTo(model().weights(0, 2)[0]);
    }

    @Test
    void whetherAPairComesToAWeightIsKnownWithoutAllOfIt() {
        LearntModel model = model();
        for (int one = 0; one < table.size(); one++) {
            for (int other = one + 1; other < table.size(); other++) {
                double weight = model.weight(one, other);
                assertThat(model.reaches(weight - 0.01, one, other)).isTrue();
                assertThat(model.reaches(weight + 0.01, one, other)).isFalse();
            }
        }
    }
}
