package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsTest {

    private static List<String> compared(Table table) {
        return Fields.of(table, table.names()).stream().map(Field::name).toList();
    }

    @Test
    void whatAnotherColumnSaysToDoesNotCountTwice() {
        Table table =
                People.table(
                        "street,address",
                        "High Street,High Street North",
                        "Low Road,Low Road East");
        assertThat(compared(table)).containsExactly("address");
    }

    @Test
    void ofTwoColumnsThatSayTheSameOneIsKept() {
        assertThat(compared(People.table("city,town", "Leeds,Leeds", "York,York"))).hasSize(1);
    }

    @Test
    void aColumnWithOneValueTellsNothing() {
        assertThat(compared(People.table("city,country", "Leeds,UK", "York,UK")))
                .containsExactly("city");
    }

    @Test
    void aFullNameIsComparedByItsFirstAndItsLastWord() {
        assertThat(compared(People.table("name,city", "Alan May Ford,Leeds", "Bea Hill,York")))
                .containsExactly("name (first word)", "name (last word)", "city");
    }
}
