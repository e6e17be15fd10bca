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
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process as a table: a row an item, what it says of its stage and process repeated on each. For
 * spreadsheets, and back.
 */
@Component
class DefinitionCsv {

    private static final List<String> COLUMNS =
            List.of(
                    "process",
                    "process_en",
                    "process_th",
                    "description_en",
                    "description_th",
                    "source",
                    "source_url",
                    "stage",
                    "stage_en",
                    "stage_th",
                    "outcome",
                    "item",
                    "challenge_en",
                    "challenge_th",
                    "guidance_en",
                    "guidance_th",
                    "response",
                    "importance",
                    "sensor",
                    "role_en",
                    "role_th",
                    "due",
                    "condition");

    private final DefinitionFormat format;
    private final JsonMapper json;

    DefinitionCsv(DefinitionFormat format, JsonMapper json) {
        this.format = format;
        this.json = json;
    }

    String write(ProcessDefinition process) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.toSpreadsheet(bytes)) {
            csv.row(COLUMNS);
            for (Stage stage : process.stages()) {
                stage.items().forEach(item -> csv.row(row(process, stage, item)));
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<String> row(ProcessDefinition process, Stage stage, Item item) {
        Localized role = item.role().orElse(Localized.NOTHING);
        return List.of(
                process.key(),
                process.name().en(),
                process.name().th(),
                process.description().en(),
                process.description().th(),
                process.source().map(Source::title).orElse(""),
                process.source().map(Source::url).orElse(""),
                stage.key(),
                stage.name().en(),
                stage.name().th(),
                stage.outcome().map(Outcome::code).orElse(""),
                item.key(),
                item.challenge().en(),
                item.challenge().th(),
                item.guidance().en(),
                item.guidance().th(),
                item.response().code(),
                item.importance().code(),
                item.sensor().orElse(""),
                role.en(),
                role.th(),
                item.due().map(String::valueOf).orElse(""),
                item.condition().isEmpty() ? "" : json.writeValueAsString(item.condition()));
    }

    /**
     * @throws Invalid where it is no such table, telling line and field
     */
    ProcessDefinition read(String text) {
        DefinitionTable table = DefinitionTable.read(text);
        String file = json.writeValueAsString(process(table));
        try {
            return format.read(file);
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.errors().stream().map(error -> error.at(table.line(error))).toList());
        }
    }

    private ObjectNode process(DefinitionTable table) {
        Entry first = table.entries().getFirst();
        ObjectNode process = json.createObjectNode();
        process.put("format", ProcessDefinition.FORMAT);
        process.put("key", first.cell("process"));
        process.set("name", words(first, "process"));
        process.set("description", words(first, "description"));
        if (!first.cell("source").isEmpty()) {
            process.putObject("source")
                    .put("title", first.cell("source"))
                    .put("url", first.cell("source_url"));
        }
        ArrayNode stages = process.putArray("stages");
        for (int at = 0; at < table.entries().size(); at++) {
            Entry entry = table.entries().get(at);
            if (table.startsStage(at)) {
                stages.add(stage(entry));
            }
            ((ArrayNode) stages.get(stages.size() - 1).path("items")).add(item(entry));
        }
        return process;
    }

    private ObjectNode stage(Entry entry) {
        ObjectNode stage = json.createObjectNode();
        stage.put("key", entry.cell("stage"));
        stage.set("name", words(entry, "stage"));
        put(stage, "outcome", entry.cell("outcome"));
        stage.putArray("items");
        return stage;
    }

    private ObjectNode item(Entry entry) {
        ObjectNode item = json.createObjectNode();
        item.put("key", entry.cell("item"));
        item.set("challenge", words(entry, "challenge"));
        item.set("guidance", words(entry, "guidance"));
        item.put("response", entry.cell("response"));
        item.put("importance", entry.cell("importance"));
        put(item, "sensor", entry.cell("sensor"));
        if (!words(entry, "role").isEmpty()) {
            item.set("role", words(entry, "role"));
        }
        if (!entry.cell("due").isEmpty()) {
            item.set("due", value(entry, "due"));
        }
        if (!entry.cell("condition").isEmpty()) {
            item.set("condition", value(entry, "condition"));
        }
        return item;
    }

    /** A number or a list, as JSON writes it. */
    private JsonNode value(Entry entry, String column) {
        try {
            return json.readTree(entry.cell(column));
        } catch (JacksonException broken) {
            throw new Invalid(List.of(new FieldError(column, "error.type").at(entry.line())));
        }
    }

    private ObjectNode words(Entry entry, String column) {
        ObjectNode words = json.createObjectNode();
        put(words, "en", entry.cell(column + "_en"));
        put(words, "th", entry.cell(column + "_th"));
        return words;
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
