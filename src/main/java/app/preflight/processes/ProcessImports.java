package app.preflight.processes;

import app.preflight.database.Database;
import app.preflight.processes.outline.HtmlText;
import app.preflight.processes.outline.Line;
import app.preflight.processes.outline.Outline;
import app.preflight.shared.Text;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Invalid;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Processes that come in as a text or a file. Nothing is kept before it is published. */
@Component
class ProcessImports {

    /** Of the names it may take, where its own belongs to another process. */
    private static final int MOST_NAMESAKES = 100;

    private final Processes processes;
    private final Publications publications;
    private final DefinitionFormat format;
    private final DefinitionCsv csv;
    private final SensorNames sensors;
    private final Database database;

    ProcessImports(
            Processes processes,
            Publications publications,
            DefinitionFormat format,
            DefinitionCsv csv,
            SensorNames sensors,
            Database database) {
        this.processes = processes;
        this.publications = publications;
        this.format = format;
        this.csv = csv;
        this.sensors = sensors;
        this.database = database;
    }

    /**
     * What came of a text.
     *
     * @param lines empty where it was a file of the format
     */
    record Preview(List<Line> lines, List<ProcessDefinition> processes) {}

    /**
     * @throws Invalid naming line and field of what cannot be taken
     */
    Preview file(String file) {
        return new Preview(List.of(), List.of(format.read(file)));
    }

    Preview table(String table) {
        return new Preview(List.of(), List.of(csv.read(table)));
    }

    Preview html(String html) {
        return text(HtmlText.of(html), Optional.empty());
    }

    /**
     * @param name of a process that the text leaves without one
     */
    Preview text(String text, Optional<String> name) {
        return lines(read(text), name);
    }

    /** Line by line, before anything is made of it. */
    List<Line> read(String text) {
        if (Text.isUnsafe(text)) {
            throw new Invalid("text", "error.unsafe");
        }
        return Outline.read(Text.clean(text));
    }

    Preview lines(List<Line> lines, Optional<String> name) {
        return new Preview(
                lines,
                OutlinedDefinitions.of(lines, name).stream()
                        .map(process -> DefinitionRules.check(process, sensors))
                        .toList());
    }

    /**
     * All of them or none. A file is the next version of the process it names; what was made of a
     * text is a process of its own, unless the same was published before.
     */
    List<ProcessVersion> publish(WorkspaceId workspace, Preview preview) {
        return database.write(
                workspace,
                db ->
                        preview.processes().stream()
                                .map(process ->
                                        preview.lines().isEmpty()
                                                ? publications.publish(workspace, process)
                                                : publishApart(workspace, process))
                                .toList());
    }

    private ProcessVersion publishApart(WorkspaceId workspace, ProcessDefinition process) {
        String key = process.key();
        for (int number = 2; number < MOST_NAMESAKES; number++) {
            if (isFree(workspace, key, process)) {
                return publications.publish(workspace, process.as(key));
            }
            key = process.key() + "-" + number;
        }
        throw new Invalid("key", "error.twice");
    }

    /** Nobody's, or of a process that says the same; not of one that somebody is writing. */
    private boolean isFree(WorkspaceId workspace, String key, ProcessDefinition process) {
        return processes
                .find(workspace, key)
                .map(namesake -> namesake.says(process))
                .orElseGet(() -> !publications.isTaken(workspace, key));
    }
}
