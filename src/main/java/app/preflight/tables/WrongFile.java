package app.preflight.tables;

import java.nio.file.Path;

/** A file that cannot be read as a table. The message is one English sentence, for a person. */
public final class WrongFile extends RuntimeException {

    private final String file;
    private final Problem problem;

    public WrongFile(Path file, Problem problem) {
        this.file = file.toString();
        this.problem = problem;
    }

    @Override
    public String getMessage() {
        return problem.sentence(file);
    }

    public Problem problem() {
        return problem;
    }
}
