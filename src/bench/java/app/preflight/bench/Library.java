package app.preflight.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One admin alone: a text as long as the two shipped lists becomes processes; an item of a long
 * process is changed.
 */
final class Library {

    private static final String ONE_BY_ONE = "one after another";
    private static final int TIMES = 40;
    private static final int WARM_UP = 60;
    private static final int STAGES = 25;
    private static final int ITEMS = 20;
    private static final String DRAFT = "/processes/long-list/draft";

    private static final Pattern REVISION = Pattern.compile("data-revision=\"(\\d+)\"");
    private static final Pattern CSRF = Pattern.compile("\"X-XSRF-TOKEN\":\"([^\"]+)\"");

    private final Api api;

    private Library(Api api) {
        this.api = api;
    }

    static List<Figure> measure(Site site) {
        try (Api api = site.api()) {
            Library library = new Library(api);
            return List.of(library.anImport(), library.anEdit());
        }
    }

    private Figure anImport() {
        String text = article();
        return timed(number -> api.post("/process-imports", "text/markdown", text))
                .figure("import", ONE_BY_ONE, 200);
    }

    /** Headings, boxes, and what is said of each: the shape of a text that somebody pastes. */
    private String article() {
        StringBuilder text = new StringBuilder();
        for (String key : List.of("basic", "complex")) {
            JsonNode process = api.get("/process-exports/" + key);
            text.append("# ").append(process.at("/name/th").asString()).append('\n');
            for (JsonNode stage : process.path("stages")) {
                text.append("\n## ").append(stage.at("/name/th").asString()).append('\n');
                for (JsonNode item : stage.path("items")) {
                    text.append("❑ ").append(item.at("/challenge/th").asString()).append('\n');
                    text.append(item.at("/guidance/th").asString()).append("\n\n");
                }
            }
        }
        return text.toString();
    }

    private Figure anEdit() {
        api.post("/process-imports?publish=true", "application/json", longProcess());
        String page = api.page(DRAFT);
        String csrf = found(CSRF, page);
        String[] seen = {page};
        return timed(number ->
                        seen[0] =
                                api.form(
                                        DRAFT + "/items/item-7-7",
                                        csrf,
                                        change(number, found(REVISION, seen[0]))))
                .figure("edit of 500 items", ONE_BY_ONE, 100);
    }

    private static String change(int number, String revision) {
        return "revision="
                + revision
                + "&challenge-en="
                + SignIn.encode("Written " + number + " times, " + System.nanoTime())
                + "&challenge-th=x&response=note&importance=should";
    }

    private static String longProcess() {
        List<String> stages = new ArrayList<>();
        for (int stage = 0; stage < STAGES; stage++) {
            List<String> items = new ArrayList<>();
            for (int item = 0; item < ITEMS; item++) {
                items.add(
                        """
                        {"key":"item-%1$d-%2$d","challenge":{"en":"The customer said what matters in step %1$d, point %2$d"},
                        "guidance":{"en":"Ask for the name and the date, and write both down."},
                        "response":"note","importance":"should"}\
                        """
                                .formatted(stage, item));
            }
            stages.add(
                    "{\"key\":\"stage-%1$d\",\"name\":{\"en\":\"Stage %1$d\"},\"items\":[%2$s]}"
                            .formatted(stage, String.join(",", items)));
        }
        return "{\"format\":1,\"key\":\"long-list\",\"name\":{\"en\":\"Long list\"},\"stages\":[%s]}"
                .formatted(String.join(",", stages));
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new BenchFailure("The page is not what was expected.");
        }
        return matcher.group(1);
    }

    private static Round timed(IntConsumer work) {
        for (int time = 0; time < WARM_UP; time++) {
            work.accept(time);
        }
        long[] nanos = new long[TIMES];
        long began = System.nanoTime();
        for (int time = 0; time < TIMES; time++) {
            long before = System.nanoTime();
            work.accept(time);
            nanos[time] = System.nanoTime() - before;
        }
        return Round.of(java.time.Duration.ofNanos(System.nanoTime() - began), List.of(nanos));
    }
}
