package app.preflight.demo;

import app.preflight.deals.run.ActBody;
import app.preflight.processes.Item;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What happened to a deal of the files, in its order. */
final class Course {

    private final DemoDeal deal;
    private final ProcessVersion process;
    private final List<Step> steps = new ArrayList<>();

    private Course(DemoDeal deal, ProcessVersion process) {
        this.deal = deal;
        this.process = process;
    }

    sealed interface Step permits Answered, Said, Passed, Paused {}

    /** With one of the usual answers. */
    record Answered(Item item) implements Step {}

    /** With what the file has for it. */
    record Said(Item item, ActBody body) implements Step {}

    record Passed(Stage stage) implements Step {}

    record Paused(String item, String reason) implements Step {}

    static List<Step> of(DemoDeal deal, ProcessVersion process) {
        Course course = new Course(deal, process);
        deal.behind(process).forEach(course::pass);
        deal.current(process).ifPresent(course::work);
        deal.acts().keySet().forEach(course::sayAfterwards);
        deal.hold().ifPresent(hold -> course.add(new Paused(hold.item(), hold.reason())));
        return course.steps;
    }

    private void pass(Stage stage) {
        stage.items().stream()
                .filter(item -> !deal.missed().contains(item.key()))
                .forEach(this::answer);
        add(new Passed(stage));
    }

    private void work(Stage stage) {
        stage.items().stream().limit(deal.answered()).forEach(this::answer);
    }

    private void answer(Item item) {
        ActBody own = deal.acts().get(item.key());
        add(own == null || isReopening(own) ? new Answered(item) : new Said(item, own));
    }

    /** An item is taken back after it was answered, and what lies ahead is spoken of at the end. */
    private void sayAfterwards(String key) {
        Item item = process.item(key).orElseThrow();
        ActBody own = Objects.requireNonNull(deal.acts().get(key));
        if (isReopening(own) || said().noneMatch(item::equals)) {
            add(new Said(item, own));
        }
    }

    private Stream<Item> said() {
        return steps.stream()
                .flatMap(step -> step instanceof Said said ? Stream.of(said.item()) : Stream.of());
    }

    private static boolean isReopening(ActBody body) {
        return "open".equals(body.state());
    }

    private void add(Step step) {
        steps.add(step);
    }
}
