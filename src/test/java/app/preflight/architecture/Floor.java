package app.preflight.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row of the decision's table: the floor, the module on it, and the modules behind the arrow,
 * which are all that it may import. The document is the rule; there is no second list to keep.
 */
record Floor(int number, String module, List<String> imports) {

    private static final Path DECISION = Path.of("docs/decisions/0004-floors.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\d) \\| `([a-z.]+)` \\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");

    static List<Floor> all() throws IOException {
        return ROW.matcher(Files.readString(DECISION)).results().map(Floor::of).toList();
    }

    private static Floor of(MatchResult row) {
        String behindTheArrow = row.group(3).replaceFirst("^[^→]*", "");
        return new Floor(
                Integer.parseInt(row.group(1)),
                row.group(2),
                NAME.matcher(behindTheArrow).results().map(name -> name.group(1)).toList());
    }

    String packageName() {
        return packageOf(module);
    }

    static String packageOf(String module) {
        return Sources.ROOT + "." + module;
    }

    @Override
    public String toString() {
        return module;
    }
}
