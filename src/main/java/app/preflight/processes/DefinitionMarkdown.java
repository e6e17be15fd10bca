package app.preflight.processes;

import java.util.Locale;

/**
 * A process as a Markdown task list, in one language: names, stages, items and what guides through
 * them. Read again, it makes the same list; what only machines need is in the JSON format.
 */
final class DefinitionMarkdown {

    private DefinitionMarkdown() {}

    static String write(ProcessDefinition process, Locale locale) {
        StringBuilder text = new StringBuilder("# " + process.name().in(locale) + "\n");
        for (Stage stage : process.stages()) {
            text.append("\n## ").append(stage.name().in(locale)).append("\n\n");
            stage.items().forEach(item -> text.append(written(item, locale)));
        }
        return text.toString();
    }

    private static String written(Item item, Locale locale) {
        String guidance = item.guidance().in(locale).replaceAll("\\s*\\R\\s*", " ");
        return "- [ ] "
                + item.challenge().in(locale)
                + "\n"
                + (guidance.isEmpty() ? "" : "      " + guidance + "\n");
    }
}
