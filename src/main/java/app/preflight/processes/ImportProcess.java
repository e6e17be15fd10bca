package app.preflight.processes;

import app.preflight.accounts.CommandWorkspace;
import app.preflight.settings.WrongArgument;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import app.preflight.web.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The command: a file in any of the forms, published at once. */
@Component
public class ImportProcess {

    private final ProcessImports imports;
    private final CommandWorkspace workspaces;
    private final Texts texts;

    ImportProcess(ProcessImports imports, CommandWorkspace workspaces, Texts texts) {
        this.imports = imports;
        this.workspaces = workspaces;
        this.texts = texts;
    }

    /**
     * @throws WrongArgument where the file cannot be read
     */
    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new WrongArgument(file + " cannot be read as a text in UTF-8.");
        }
    }

    /**
     * @param file says by the end of its name what it holds: {@code .json}, {@code .csv}, {@code
     *     .html}, else text
     * @param workspaceName needed only where there are several
     * @return the exit code: 2 where the file cannot be taken, line and field told
     */
    public int run(
            Path file,
            String content,
            Optional<String> workspaceName,
            PrintStream out,
            PrintStream screen) {
        WorkspaceId workspace = workspaces.of(workspaceName).id();
        try {
            imports.publish(workspace, preview(file, content))
                    .forEach(version -> tell(version, out));
            return 0;
        } catch (Invalid invalid) {
            invalid.errors().forEach(error -> screen.println(told(error)));
            return 2;
        }
    }

    private ProcessImports.Preview preview(Path file, String content) {
        String name = file.getFileName().toString();
        if (name.endsWith(".json")) {
            return imports.file(content);
        }
        if (name.endsWith(".csv")) {
            return imports.table(content);
        }
        return name.matches(".*\\.html?")
                ? imports.html(content)
                : imports.text(content, Optional.of(name.replaceFirst("\\.[a-z]+$", "")));
    }

    private static void tell(ProcessVersion process, PrintStream out) {
        out.printf(
                "%s (%s), version %d: %d items in %d stages%n",
                process.name().in(Texts.ENGLISH),
                process.key(),
                process.version(),
                process.itemCount(),
                process.stages().size());
    }

    private String told(FieldError error) {
        String line = error.line() == 0 ? "" : "Line " + error.line() + ": ";
        String field = error.field().isEmpty() ? "" : error.field() + ": ";
        String message = texts.get(Texts.ENGLISH, error.key(), error.arguments().toArray());
        return line + field + message;
    }
}
