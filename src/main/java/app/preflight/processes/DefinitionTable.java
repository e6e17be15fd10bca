package app.preflight.processes;

import app.preflight.tables.Row;
import app.preflight.tables.TableFile;
import app.preflight.tables.WrongFile;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rows of a process that came as a table: one an item, those of a stage one after another. */
record DefinitionTable(List<Entry> entries) {

    /** As a spreadsheet numbers it: the columns' names stand in the first. */
    private static final int FIRST_ROW = 2;

    private static final Pattern PLACE =
            Pattern.compile("^stages\\[(\\d+)](?:\\.items\\[(\\d+)])?");

    /**
     * @param cells by the names of their columns
     */
    record Entry(int line, Map<String, String> cells) {

        /** Blank where there is no such column. */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @throws Invalid where it is no table, or lacks a column that no process is without
     */
    static DefinitionTable read(String text) {
        try (TableFile table = TableFile.ofText(text)) {
            requireColumns(table.columns());
            List<Entry> entries = new ArrayList<>();
            while (table.hasNext()) {
                int line = FIRST_ROW + entries.size();
                entries.add(new Entry(line, cells(table.columns(), table.next())));
            }
            if (entries.isEmpty()) {
                throw new Invalid("text", "error.no-items");
            }
            return new DefinitionTable(entries);
        } catch (WrongFile broken) {
            int line = Math.toIntExact(broken.problem().line());
            throw Invalid.unreadable(new FieldError("text", "error.csv").at(line));
        }
    }

    private static void requireColumns(List<String> columns) {
        Stream.of("process", "stage", "item", "response", "importance")
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw new Invalid(List.of(new FieldError(missing, "error.no-column").at(1)));
                });
    }

    private static Map<String, String> cells(List<String> columns, Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            cells.put(columns.get(column), row.cell(column));
        }
        return cells;
    }

    boolean startsStage(int at) {
        return at == 0 || !stage(at).equals(stage(at - 1));
    }

    private String stage(int at) {
        return entries.get(at).cell("stage");
    }

    /** The first row of the stage or the item that the field is of; the first of all for others. */
    int line(FieldError error) {
        Matcher place = PLACE.matcher(error.field());
        if (!place.find()) {
            return FIRST_ROW;
        }
        int item = place.group(2) == null ? 0 : Integer.parseInt(place.group(2));
        return FIRST_ROW + firstOf(Integer.parseInt(place.group(1))) + item;
    }

    private int firstOf(int stage) {
        return IntStream.range(0, entries.size())
                .filter(this::startsStage)
                .skip(stage)
                .findFirst()
                .orElse(0);
    }
}
