package app.preflight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CleanedTextsTest {

    private static final JsonNode DOCUMENT =
            JsonMapper.shared()
                    .readTree(
                            """
                            {"Newcomer": {"type": "object", "properties": {
                              "name": {"type": "string", "maxLength": 200},
                              "note": {"type": "string", "maxLength": 10000},
                              "password": {"type": "string", "format": "password", "maxLength": 200},
                              "others": {"type": "array", "items": {"$ref": "#/Newcomer"}}}}}
                            """);

    @Test
    void aNameIsPutOnOneLineAndANoteKeepsItsLines() {
        assertThat(cleaned("{\"name\": \" Ann \\n Lee \", \"note\": \" one\\ntwo \"}"))
                .isEqualTo("{\"name\":\"Ann Lee\",\"note\":\"one\\ntwo\"}");
        assertThat(cleaned("{\"others\": [{\"name\": \"Ann\\nLee\"}]}"))
                .isEqualTo("{\"others\":[{\"name\":\"Ann Lee\"}]}");
    }

    @Test
    void aPasswordStaysAsItWasTyped() {
        assertThat(cleaned("{\"password\": \"  two\\nlines \\u202E\"}"))
                .isEqualTo("{\"password\":\"  two\\nlines \u202E\"}");
    }

    @Test
    void whatDeceivesAReaderIsNamedByItsPath() {
        JsonNode body = JsonMapper.shared().readTree("{\"others\": [{\"note\": \"a\\u202Eb\"}]}");
        assertThat(CleanedTexts.of(body, SchemaShape.of(DOCUMENT, "/Newcomer")).errors())
                .containsExactly(new FieldError("others[0].note", "error.unsafe"));
    }

    private static String cleaned(String body) {
        SchemaShape shape = SchemaShape.of(DOCUMENT, "/Newcomer");
        return CleanedTexts.of(JsonMapper.shared().readTree(body), shape).body().toString();
    }
}
