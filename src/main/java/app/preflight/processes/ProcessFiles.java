package app.preflight.processes;

import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The newest version of a process as a file to take away. */
@Component
class ProcessFiles {

    private final Processes processes;
    private final DefinitionFormat format;
    private final DefinitionCsv csv;

    ProcessFiles(Processes processes, DefinitionFormat format, DefinitionCsv csv) {
        this.processes = processes;
        this.format = format;
        this.csv = csv;
    }

    ProcessFile json(Viewer viewer, String key) {
        return new ProcessFile(
                key + ".json", MediaType.APPLICATION_JSON, format.write(find(viewer, key)));
    }

    ProcessFile markdown(Viewer viewer, String key, Locale locale) {
        String text = DefinitionMarkdown.write(find(viewer, key), locale);
        return new ProcessFile(key + ".md", MediaType.valueOf("text/markdown;charset=UTF-8"), text);
    }

    ProcessFile csv(Viewer viewer, String key) {
        String text = csv.write(find(viewer, key));
        return new ProcessFile(key + ".csv", MediaType.valueOf("text/csv;charset=UTF-8"), text);
    }

    private ProcessDefinition find(Viewer viewer, String key) {
        return processes
                .find(viewer, key)
                .map(ProcessVersion::definition)
                .orElseThrow(NotFound::new);
    }
}
