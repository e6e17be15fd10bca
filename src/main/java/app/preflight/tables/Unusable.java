package app.preflight.tables;

import java.io.IOException;

/** A {@link Problem} on its way up to {@link TableFile}, through streams that know no file. */
final class Unusable extends IOException {

    private final Problem problem;

    Unusable(Problem problem) {
        super(problem.kind().key());
        this.problem = problem;
    }

    Unusable(Problem.Kind kind, Object... details) {
        this(new Problem(kind, details));
    }

    Problem problem() {
        return problem;
    }
}
