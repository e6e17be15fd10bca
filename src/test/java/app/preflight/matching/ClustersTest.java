package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.matching.Candidates.Link;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static final double PRIOR = -1;

    private final Table table =
            People.table(
                    "surname,city,job",
                    "Smith,Leeds,nurse",
                    "Smith,Leeds,nurse",
                    "Smith,,",
                    "Smith,York,cook",
                    "Smith,York,cook");

    private Clusters clusters(Link... links) {
        List<Field> fields = Fields.of(table, List.of("city", "job"));
        Shares matches = new Shares(2);
        Shares others = new Shares(2);
        for (int field = 0; field < 2; field++) {
            matches.add(field, Level.SAME.place(), 950);
            matches.add(field, Level.DIFFERENT.place(), 50);
            others.add(field, Level.SAME.place(), 50);
            others.add(field, Level.DIFFERENT.place(), 950);
        }
        return Clusters.of(
                new LearntModel(fields, matches, others), PRIOR, List.of(links), table.size());
    }

    @Test
    void recordsThatAgreeAreUnited() {
        assertThat(clusters(new Link(0, 1, 3)).with(1)).containsExactly(0, 1);
    }

    @Test
    void aRecordThatSaysNothingDoesNotJoinByALinkAlone() {
        assertThat(clusters(new Link(1, 2, 3)).with(2)).containsExactly(2);
    }

    @Test
    void aSingleLinkDoesNotUniteClustersThatDiffer() {
        Clusters clusters = clusters(new Link(0, 1, 3), new Link(3, 4, 3), new Link(1, 3, 2.5));
        assertThat(clusters.with(0)).containsExactly(0, 1);
        assertThat(clusters.with(4)).containsExactly(3, 4);
    }

    @Test
    void whatUnitedTwoRecordsIsKnown() {
        assertThat(clusters(new Link(0, 1, 3)).unitedBy(0, 1)).isPositive();
    }
}
