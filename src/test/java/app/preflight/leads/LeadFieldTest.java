package app.preflight.leads;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.leads.LeadField.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** What else has to know a field of a lead: {@code CONTRIBUTING.md} says the same in words. */
class LeadFieldTest {

    private static final List<String> PATHS =
            Arrays.stream(LeadField.values()).map(LeadField::path).toList();

    private final JsonNode schemas = schemas();

    private static JsonNode schemas() {
        try {
            String text = Files.readString(Path.of("src/main/resources/openapi.json"));
            return JsonMapper.shared().readTree(text).at("/components/schemas");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void theContractTakesAndAnswersEachFieldAndNoOther() {
        List<String> described = new ArrayList<>();
        described(described, "person.", "/LeadPerson/properties");
        described(described, "organisation.", "/LeadOrganisation/properties");
        described.add("source");
        assertThat(described).containsExactlyInAnyOrderElementsOf(PATHS);
    }

    private void described(List<String> paths, String group, String properties) {
        schemas.at(properties).propertyNames().forEach(name -> paths.add(group + name));
    }

    @Test
    void aRuleMayAskForEachField() {
        String pattern = schemas.at("/Condition/properties/field/pattern").asString();
        assertThat(PATHS).allMatch(path -> path.matches(pattern));
    }

    @Test
    void aViewMayBeFilteredByTheFieldsThatListsAreFilteredBy() {
        assertThat(schemas.at("/LeadViewFilters/properties").propertyNames())
                .containsAll(LeadField.all(Use.FILTERED).stream().map(LeadField::key).toList());
    }

    @Test
    void aFormOnAWebSiteTakesTheFieldsThatItAsksFor() {
        for (LeadField field : LeadField.all(Use.ON_WEB_FORMS)) {
            String inner = field.group() + "/properties/" + field.inner();
            assertThat(schemas.at("/WebFormAnswer/properties/" + inner).isMissingNode())
                    .as(field.path())
                    .isFalse();
        }
    }

    @Test
    void aLeadIsReadAsItIsWritten() {
        JsonNode size = JsonNodeFactory.instance.numberNode(7);
        for (LeadField field : LeadField.values()) {
            LeadDetails lead = new LeadDetails(Map.of(field, "ก"), Map.of("a.b", size));
            assertThat(LeadDetails.of(lead.json())).as(field.path()).isEqualTo(lead);
            assertThat(LeadDetails.of(lead.values())).as(field.path()).isEqualTo(lead);
            assertThat(lead.text(field.path())).contains("ก");
        }
    }

    @Test
    void whatIsNotKnownIsNullAndSoIsAPersonOfWhomNothingIsKnown() {
        JsonNode json = new LeadDetails(Map.of(LeadField.TAX_ID, "1"), Map.of()).json();
        assertThat(json.path("person").isNull()).isTrue();
        assertThat(json.at("/organisation/name").isNull()).isTrue();
        assertThat(json.at("/organisation/taxId").asString()).isEqualTo("1");
    }
}
