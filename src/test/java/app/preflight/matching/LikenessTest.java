package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "DATE, 19710624, 19710524, NEAR",
        "DATE, 19710306, 19710603, NEAR",
        "DATE, 19710624, 19711109, PARTLY",
        "DATE, 19710624, 19710625, NEAR",
        "DATE, 19710624, 19720625, ALIKE",
        "DATE, 19710624, 20050131, DIFFERENT",
        "NAME, friedrich, freidrich, NEAR",
        "NAME, a, alfred, ALIKE",
        "NAME, somchai, praew, DIFFERENT",
        "NAME, สมชาย, สมชัย, NEAR",
        "TEXT, 12 high street, high street, ALIKE",
        "TEXT, high street, highstreet, NEAR",
        "CODE, sw1a2bj, sw1a2bk, NEAR",
        "CODE, sw1a2bj, sw1a9zz, ALIKE",
        "CODE, 4011, 7782, DIFFERENT",
        "EMAIL, a.b@example.com, a.b@example.co, NEAR",
        "EMAIL, somchai@one.com, somchai@another.net, ALIKE",
        "PHONE, +66812345678, 812345678, NEAR",
        "PHONE, +66812345678, +66898765432, DIFFERENT",
    })
    void howAlikeTwoValuesAreDependsOnWhatTheyAre(
            Kind kind, String one, String other, Level level) {
        assertThat(Likeness.of(kind, one, other)).isEqualTo(level);
        assertThat(Likeness.of(kind, other, one)).isEqualTo(level);
    }

    @Test
    void twoNeighboursThatChangedPlacesAreOneEdit() {
        assertThat(Edits.between("smith", "simth", 2)).isEqualTo(1);
        assertThat(Edits.between("пулин", "путин", 2)).isEqualTo(1);
        assertThat(Edits.between("สมชาย", "สมชาย", 2)).isZero();
        assertThat(Edits.between("kitten", "sitting", 5)).isEqualTo(3);
        assertThat(Edits.between("kitten", "sitting", 1)).isEqualTo(2);
    }

    @Test
    void namesInEachOthersFieldsAreSwapped() {
        Table table = People.table("first_name,surname", "Alan,Robert", "Robert,Alan");
        assertThat(Fields.of(table, table.names()))
                .allSatisfy(field -> assertThat(field.compare(0, 1)).isEqualTo(Level.SWAPPED));
    }

    @Test
    void whatIsMissingIsNoDifference() {
        Table table = People.table("city,email", "Leeds,a@b.co", ",c@d.co", "York,");
        assertThat(Fields.of(table, table.names()).getFirst().compare(0, 1))
                .isEqualTo(Level.MISSING);
    }
}
