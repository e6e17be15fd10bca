package app.preflight.processes;

import app.preflight.processes.outline.Line;
import app.preflight.web.FieldError;
import java.util.List;

/**
 * What somebody pasted, and what it would become.
 *
 * @param lines empty where it is a file of the format
 */
public record ImportView(
        String text,
        List<Line> lines,
        List<ProcessDefinition> processes,
        List<FieldError> errors) {}
