package app.preflight.processes.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * The processes that lines tell of, several in one text told apart.
 *
 * @param line where it stands; 0 for what no line names
 * @param name empty where no line names it
 */
public record Outlined(int line, String name, List<Stage> stages) {

    /** A stage; one that no line names holds items that come before any heading. */
    public record Stage(int line, String name, List<Item> items) {}

    public record Item(int line, String challenge, String guidance) {

        Item guided(String more) {
            return new Item(line, challenge, (guidance + " " + more).strip());
        }
    }

    public static List<Outlined> of(List<Line> lines) {
        List<Outlined> processes = new ArrayList<>();
        for (Line line : lines) {
            switch (line.kind()) {
                case PROCESS -> processes.add(new Outlined(line, new ArrayList<>()));
                case STAGE -> last(processes).stages.add(stage(line.number(), line.text()));
                case ITEM -> items(processes).add(new Item(line.number(), line.text(), ""));
                case GUIDANCE -> guide(items(processes), line.text());
                case ASIDE -> {} // Prose is for people.
            }
        }
        return List.copyOf(processes);
    }

    private Outlined(Line line, List<Stage> stages) {
        this(line.number(), line.text(), stages);
    }

    private static Stage stage(int line, String name) {
        return new Stage(line, name, new ArrayList<>());
    }

    private static Outlined last(List<Outlined> processes) {
        if (processes.isEmpty()) {
            processes.add(new Outlined(0, "", new ArrayList<>()));
        }
        return processes.getLast();
    }

    private static List<Item> items(List<Outlined> processes) {
        List<Stage> stages = last(processes).stages;
        if (stages.isEmpty()) {
            stages.add(stage(0, ""));
        }
        return stages.getLast().items;
    }

    private static void guide(List<Item> items, String text) {
        if (!items.isEmpty()) {
            items.add(items.removeLast().guided(text));
        }
    }

    public long itemCount() {
        return stages.stream().mapToLong(stage -> stage.items().size()).sum();
    }
}
