package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class OwnFieldsOrderTest {

    @Test
    void ownFieldsStandInTheOrderOfTheirNamesHoweverTheyCame() {
        Map<String, JsonNode> own = new LinkedHashMap<>();
        for (String name : new String[] {"แพ็กต่อวัน", "lines", "Employees", "income"}) {
            own.put(name, JsonNodeFactory.instance.numberNode(1));
        }
        assertThat(withOwn(own).own().keySet())
                .containsExactly("Employees", "income", "lines", "แพ็กต่อวัน");
    }

    private static LeadDetails withOwn(Map<String, JsonNode> own) {
        return new LeadDetails(Map.of(LeadField.PERSON, "มาลี"), own);
    }
}
