package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeadColumnsTest {

    private static Optional<List<String>> read(String header, String... lines) {
        Table table = People.table(header, lines);
        return LeadColumns.of(table, table.names()).map(columns -> columns.model(table).fields());
    }

    @Test
    void aLeadIsAPersonAnOrganisationAndHowToReachThem() {
        assertThat(
                        read(
                                "Company,Contact name,E-mail,Mobile,Website,Province,Zip",
                                "Siam Steel,Malee Rakthai,a@b.co,081-234-5678,b.co,Rayong,21000",
                                "Bangkok Tea,Anan Sukjai,c@d.co,081-234-5679,d.co,Phuket,83000"))
                .hasValueSatisfying(fields -> assertThat(fields).hasSize(7));
    }

    @Test
    void aNameMayBeWrittenInTwoColumns() {
        assertThat(read("last name,first name", "Rakthai,Malee", "Sukjai,Anan"))
                .hasValue(List.of("first name and last name (name)"));
        assertThat(read("ชื่อ,นามสกุล", "มาลี,รักไทย", "อนันต์,สุขใจ"))
                .hasValue(List.of("ชื่อ and นามสกุล (name)"));
    }

    @Test
    void whatALeadDoesNotSayHasToBeLearnt() {
        assertThat(read("name,birth date", "Malee Rakthai,1990-01-02", "Anan Sukjai,1991-03-04"))
                .isEmpty();
        assertThat(read("name,notes", "Malee Rakthai,likes tea", "Anan Sukjai,is away")).isEmpty();
    }

    @Test
    void norDoesALeadSayAThingTwice() {
        assertThat(
                        read(
                                "name,phone,mobile",
                                "Malee Rakthai,021234567,0812345678",
                                "Anan Sukjai,021234568,0812345679"))
                .isEmpty();
    }

    @Test
    void aColumnThatSaysNothingIsLeftOut() {
        assertThat(read("name,source", "Malee Rakthai,fair", "Anan Sukjai,fair"))
                .hasValue(List.of("name (name)"));
    }

    @Test
    void aPlaceIsNobody() {
        assertThat(read("province,zip", "Rayong,21000", "Phuket,83000")).isEmpty();
    }
}
