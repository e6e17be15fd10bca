package app.preflight.processes;

import app.preflight.processes.DefinitionTable.Entry;
import app.preflight.tables.CsvWriter;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process as a table: a row an item, what it says of its stage and process repeated on each. For
 * spreadsheets, and back.
 */
@Component
class DefinitionCsv {

    /** A column and the place of what it holds in the JSON of a process, a stage or an item. */
    private record Column(String name, JsonPointer place) {

        static Column of(String name, String place) {
            return new Column(name, JsonPointer.compile(place));
        }

        boolean isText() {
            return !List.of("due", "condition").contains(name);
        }
    }

    private static final List<Column> PROCESS =
            List.of(
                    Column.of("process", "/key"),
                    Column.of("process_en", "/name/en"),
                    Column.of("process_th", "/name/th"),
                    Column.of("description_en", "/description/en"),
                    Column.of("description_th", "/description/th"),
                    Column.of("source", "/source/title"),
                    Column.of("source_url", "/source/url"));

    private static final List<Column> STAGE =
            List.of(
                    Column.of("stage", "/key"),
                    Column.of("stage_en", "/name/en"),
                    Column.of("stage_th", "/name/th"),
                    Column.of("outcome", "/outcome"));

    private static final List<Column> ITEM =
            List.of(
                    Column.of("item", "/key"),
                    Column.of("challenge_en", "/challenge/en"),
                    Column.of("challenge_th", "/challenge/th"),
                    Column.of("guidance_en", "/guidance/en"),
                    Column.of("guidance_th", "/guidance/th"),
                    Column.of("response", "/response"),
                    Column.of("importance", "/importance"),
                    Column.of("sensor", "/sensor"),
                    Column.of("role_en", "/role/en"),
                    Column.of("role_th", "/role/th"),
                    Column.of("due", "/due"),
                    Column.of("condition", "/condition"));

    private final DefinitionFormat format;
    private final JsonMapper json;

    DefinitionCsv(DefinitionFormat format, JsonMapper json) {
        this.format = format;
        this.json = json;
    }

    String write(ProcessDefinition definition) {
        JsonNode process = json.valueToTree(definition);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.toSpreadsheet(bytes)) {
            csv.row(
                    Stream.of(PROCESS, STAGE, ITEM)
                            .flatMap(List::stream)
                            .map(Column::name)
                            .toList());
            for (JsonNode stage : process.path("stages")) {
                for (JsonNode item : stage.path("items")) {
                    csv.row(row(process, stage, item));
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static List<String> row(JsonNode process, JsonNode stage, JsonNode item) {
        return Stream.of(cells(PROCESS, process), cells(STAGE, stage), cells(ITEM, item))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Stream<String> cells(List<Column> columns, JsonNode node) {
        return columns.stream()
                .map(column -> node.at(column.place()))
                .map(value -> value.isContainer() ? value.toString() : value.asString(""));
    }

    /**
     * @throws Invalid where it is no such table, telling line and field
     */
    ProcessDefinition read(String text) {
        DefinitionTable table = DefinitionTable.read(text);
        String file = process(table).toString();
        try {
            return format.read(file);
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.errors().stream().map(error -> error.at(table.line(error))).toList());
        }
    }

    private ObjectNode process(DefinitionTable table) {
        ObjectNode process = object(PROCESS, table.entries().getFirst());
        process.put("format", ProcessDefinition.FORMAT);
        ObjectNode stage = json.createObjectNode();
        for (int at = 0; at < table.entries().size(); at++) {
            Entry entry = table.entries().get(at);
            if (table.startsStage(at)) {
                stage = object(STAGE, entry);
                process.withArray("stages").add(stage);
            }
            stage.withArray("items").add(object(ITEM, entry));
        }
        return process;
    }

    private ObjectNode object(List<Column> columns, Entry entry) {
        ObjectNode object = json.createObjectNode();
        for (Column column : columns) {
            if (!entry.cell(column.name()).isEmpty()) {
                JsonPointer place = column.place();
                object.withObject(place.head())
                        .set(place.last().getMatchingProperty(), value(column, entry));
            }
        }
        return object;
    }

    /** What is no text is a number or a list, as JSON writes it. */
    private JsonNode value(Column column, Entry entry) {
        String cell = entry.cell(column.name());
        if (column.isText()) {
            return json.getNodeFactory().stringNode(cell);
        }
        try {
            return json.readTree(cell);
        } catch (JacksonException broken) {
            throw new Invalid(
                    List.of(new FieldError(column.name(), "error.type").at(entry.line())));
        }
    }
}
