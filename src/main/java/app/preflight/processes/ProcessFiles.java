package app.preflight.processes;

import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** A process as a file to take away. */
@Component
class ProcessFiles {

    private final DefinitionFormat format;
    private final DefinitionCsv csv;

    ProcessFiles(DefinitionFormat format, DefinitionCsv csv) {
        this.format = format;
        this.csv = csv;
    }

    ProcessFile json(ProcessVersion process) {
        String text = format.write(process.definition());
        return new ProcessFile(process.key() + ".json", MediaType.APPLICATION_JSON, text);
    }

    ProcessFile markdown(ProcessVersion process, Locale locale) {
        String text = DefinitionMarkdown.write(process.definition(), locale);
        return new ProcessFile(
                process.key() + ".md", MediaType.valueOf("text/markdown;charset=UTF-8"), text);
    }

    ProcessFile csv(ProcessVersion process) {
        String text = csv.write(process.definition());
        return new ProcessFile(
                process.key() + ".csv", MediaType.valueOf("text/csv;charset=UTF-8"), text);
    }
}
