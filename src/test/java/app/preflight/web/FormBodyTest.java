package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FormBodyTest {

    private static final JsonNode DOCUMENT =
            JsonMapper.shared()
                    .readTree(
                            """
                            {"schemas": {
                              "Plan": {"type": "object", "properties": {
                                "name": {"type": "string"},
                                "day": {"type": ["string", "null"], "format": "date"},
                                "people": {"type": "array", "items": {"type": "string"}},
                                "person": {"$ref": "#/schemas/Person"},
                                "fields": {"type": ["object", "null"], "additionalProperties": {
                                    "type": ["string", "number"]}},
                                "amount": {"type": ["string", "number"], "pattern": "^[0-9]+$"},
                                "rules": {"type": "array", "items": {"$ref": "#/schemas/Rule"}}}},
                              "Person": {"oneOf": [{"type": "null"}, {"type": "object", "properties": {
                                "email": {"type": "string"}}}]},
                              "Rule": {"type": "object", "properties": {
                                "weight": {"type": ["integer", "null"]},
                                "limit": {"type": "number"},
                                "value": {"type": ["string", "number"]},
                                "must": {"type": "boolean", "default": false}}}}}
                            """);

    @Test
    void dottedNamesAreObjectsInsideObjects() {
        assertThat(read("name", "A", "person.email", "a@b.example"))
                .isEqualTo("{\"name\":\"A\",\"person\":{\"email\":\"a@b.example\"}}");
    }

    @Test
    void aTextBecomesTheTypeThatTheSchemaAsksFor() {
        assertThat(read("rules[0].weight", "3", "rules[0].must", "true"))
                .isEqualTo("{\"rules\":[{\"must\":true,\"weight\":3}]}");
        assertThat(read("rules[0].limit", "1,500.50"))
                .isEqualTo("{\"rules\":[{\"limit\":1500.50}]}");
        assertThat(read("rules[0].value", "007")).isEqualTo("{\"rules\":[{\"value\":\"007\"}]}");
        assertThat(read("rules[0].value", "10,20"))
                .isEqualTo("{\"rules\":[{\"value\":\"10,20\"}]}");
    }

    @Test
    void theNamesInAMapMayHoldDotsAndBrackets() {
        assertThat(read("fields.size [m].x", "7")).isEqualTo("{\"fields\":{\"size [m].x\":7}}");
    }

    @Test
    void whereATextMayStandAsWellOnlyWhatIsANumberAsItIsWrittenBecomesOne() {
        assertThat(read("fields.a", "42", "fields.b", "10110,10120", "fields.c", "007"))
                .isEqualTo("{\"fields\":{\"a\":42,\"b\":\"10110,10120\",\"c\":\"007\"}}");
        assertThat(read("amount", "15,000")).isEqualTo("{\"amount\":\"15000\"}");
    }

    @Test
    void whatCannotBecomeItStaysAsItWasTypedForTheSchemaToRefuse() {
        assertThat(read("rules[0].weight", "many"))
                .isEqualTo("{\"rules\":[{\"weight\":\"many\"}]}");
        assertThat(read("day", "soon")).isEqualTo("{\"day\":\"soon\"}");
    }

    @Test
    void aDateIsReadInEitherEra() {
        assertThat(read("day", "31/12/2569")).isEqualTo("{\"day\":\"2026-12-31\"}");
    }

    @Test
    void blankRowsAreLeftOutAndThoseBehindMoveUp() {
        assertThat(read("rules[0].weight", "", "rules[3].weight", "4"))
                .isEqualTo("{\"rules\":[{\"weight\":4}]}");
    }

    @Test
    void aRowThatOnlyHoldsWhatStandsThereAnywayIsBlank() {
        assertThat(read("rules[0].must", "false", "rules[1].weight", "4", "rules[1].must", "false"))
                .isEqualTo("{\"rules\":[{\"must\":false,\"weight\":4}]}");
    }

    @Test
    void aBlankFieldIsNull() {
        assertThat(read("name", " ")).isEqualTo("{\"name\":null}");
    }

    @Test
    void aFieldThatIsSentSeveralTimesIsAnArray() {
        JsonNode body =
                FormBody.read(
                        Map.of("people", List.of("Ann", "", "Lek")),
                        SchemaShape.of(DOCUMENT, "/schemas/Plan"));
        assertThat(body.toString()).isEqualTo("{\"people\":[\"Ann\",\"Lek\"]}");
    }

    @Test
    void whatBelongsToThePageIsNoPartOfTheBody() {
        assertThat(read("_csrf", "secret", "revision", "3", "name", "A"))
                .isEqualTo("{\"name\":\"A\"}");
    }

    private static String read(String... namesAndValues) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        for (int place = 0; place < namesAndValues.length; place += 2) {
            form.put(namesAndValues[place], List.of(namesAndValues[place + 1]));
        }
        return FormBody.read(form, SchemaShape.of(DOCUMENT, "/schemas/Plan")).toString();
    }
}
