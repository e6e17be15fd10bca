package app.preflight.processes;

import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
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

    /** As a spreadsheet numbers it: the columns' names stand in the first. */
    private static final int FIRST_ROW = 2;

    private static final Pattern PLACE =
            Pattern.compile("^stages\\[(\\d+)](?:\\.items\\[(\\d+)])?");

    /** Spreadsheets take a file for UTF-8 only where it begins with this mark. */
    private static final String MARK = "\uFEFF";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setIgnoreEmptyLines(true)
                    .get();

    private final DefinitionFormat format;
    private final JsonMapper json;

    DefinitionCsv(DefinitionFormat format, JsonMapper json) {
        this.format = format;
        this.json = json;
    }

    String write(ProcessDefinition process) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(COLUMNS);
            for (Stage stage : process.stages()) {
                for (Item item : stage.items()) {
                    printer.printRecord(row(process, stage, item));
                }
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
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
                stage.outcome().map(Outcome::word).orElse(""),
                item.key(),
                item.challenge().en(),
                item.challenge().th(),
                item.guidance().en(),
                item.guidance().th(),
                item.response().word(),
                item.importance().word(),
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
        List<CSVRecord> rows = rows(text.startsWith(MARK) ? text.substring(1) : text);
        if (rows.isEmpty()) {
            throw new Invalid("text", "error.no-items");
        }
        try {
            return format.read(json.writeValueAsString(process(rows)));
        } catch (Invalid invalid) {
            throw new Invalid(
                    invalid.errors().stream().map(error -> error.at(line(rows, error))).toList());
        }
    }

    /** The first row of the stage or the item that the field is of; the first of all for others. */
    private static int line(List<CSVRecord> rows, FieldError error) {
        Matcher place = PLACE.matcher(error.field());
        if (!place.find()) {
            return FIRST_ROW;
        }
        int stage = Integer.parseInt(place.group(1));
        int item = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        int row = 0;
        for (int at = 0; at < stage; row++) {
            at += startsStage(rows, row + 1) ? 1 : 0;
        }
        return FIRST_ROW + row + item;
    }

    private static boolean startsStage(List<CSVRecord> rows, int row) {
        return !cell(rows.get(row), "stage").equals(cell(rows.get(row - 1), "stage"));
    }

    private static List<CSVRecord> rows(String text) {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> missing =
                    Stream.of("process", "stage", "item", "response", "importance")
                            .filter(column -> !parser.getHeaderNames().contains(column))
                            .toList();
            if (!missing.isEmpty()) {
                throw new Invalid(
                        List.of(new FieldError(missing.getFirst(), "error.no-column").at(1)));
            }
            return parser.getRecords();
        } catch (IOException | IllegalArgumentException | UncheckedIOException broken) {
            throw Invalid.unreadable(new FieldError("text", "error.csv"));
        }
    }

    private ObjectNode process(List<CSVRecord> rows) {
        CSVRecord first = rows.getFirst();
        ObjectNode process = json.createObjectNode();
        process.put("format", ProcessDefinition.FORMAT);
        process.put("key", cell(first, "process"));
        process.set("name", words(first, "process"));
        process.set("description", words(first, "description"));
        if (!cell(first, "source").isEmpty()) {
            process.putObject("source")
                    .put("title", cell(first, "source"))
                    .put("url", cell(first, "source_url"));
        }
        ArrayNode stages = process.putArray("stages");
        for (int at = 0; at < rows.size(); at++) {
            if (at == 0 || startsStage(rows, at)) {
                stages.add(stage(rows.get(at)));
            }
            ((ArrayNode) stages.get(stages.size() - 1).path("items")).add(item(rows.get(at)));
        }
        return process;
    }

    private ObjectNode stage(CSVRecord row) {
        ObjectNode stage = json.createObjectNode();
        stage.put("key", cell(row, "stage"));
        stage.set("name", words(row, "stage"));
        put(stage, "outcome", cell(row, "outcome"));
        stage.putArray("items");
        return stage;
    }

    private ObjectNode item(CSVRecord row) {
        ObjectNode item = json.createObjectNode();
        item.put("key", cell(row, "item"));
        item.set("challenge", words(row, "challenge"));
        item.set("guidance", words(row, "guidance"));
        item.put("response", cell(row, "response"));
        item.put("importance", cell(row, "importance"));
        put(item, "sensor", cell(row, "sensor"));
        if (!words(row, "role").isEmpty()) {
            item.set("role", words(row, "role"));
        }
        if (!cell(row, "due").isEmpty()) {
            item.set("due", value(row, "due"));
        }
        if (!cell(row, "condition").isEmpty()) {
            item.set("condition", value(row, "condition"));
        }
        return item;
    }

    /** A number or a list, as JSON writes it. */
    private JsonNode value(CSVRecord row, String column) {
        try {
            return json.readTree(cell(row, column));
        } catch (JacksonException broken) {
            int line = (int) row.getRecordNumber() - 1 + FIRST_ROW;
            throw new Invalid(List.of(new FieldError(column, "error.type").at(line)));
        }
    }

    private ObjectNode words(CSVRecord row, String column) {
        ObjectNode words = json.createObjectNode();
        put(words, "en", cell(row, column + "_en"));
        put(words, "th", cell(row, column + "_th"));
        return words;
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }
}
