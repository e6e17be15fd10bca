package app.preflight.deals.run;

import app.preflight.processes.Facts;
import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run with its items: the whole list as it stands, every item of the process in its order.
 *
 * @param facts what the conditions of its items were held against
 * @param newest the number of the newest version of its process that is published
 * @param left what was answered of earlier versions and has no place in this one
 */
public record Checklist(
        Run run,
        Facts facts,
        List<RunItem> items,
        List<Completion> completions,
        int newest,
        List<RunItem> left) {

    /** The items as their conditions let them stand. */
    private static Checklist judged(
            Run run, Facts facts, List<RunItem> items, List<Completion> completions) {
        List<RunItem> judged = Conditions.judge(facts, items);
        return new Checklist(run, facts, judged, completions, run.process().version(), List.of());
    }

    static Checklist of(Run run, Facts facts, List<RunItem> touched, List<Completion> completions) {
        Map<String, RunItem> byKey =
                touched.stream().collect(Collectors.toMap(RunItem::key, Function.identity()));
        List<RunItem> all =
                run.process().stages().stream()
                        .flatMap(stage ->
                                stage.items().stream().map(item -> find(byKey, item, stage)))
                        .toList();
        return judged(run, facts, all, completions);
    }

    Checklist among(int newestVersion, List<RunItem> behind) {
        return new Checklist(run, facts, items, completions, newestVersion, behind);
    }

    /** Whether there is a newer version that the run may be moved to. */
    public boolean isOutdated() {
        return run.isRunning() && newest > run.process().version();
    }

    /** The list of a run that has just begun. */
    static Checklist untouched(Run run, Facts facts) {
        return of(run, facts, List.of(), List.of());
    }

    /** The list once the deal's facts are these. */
    Checklist under(Facts others) {
        return judged(run, others, items, completions);
    }

    /** The list of the run as it stands then. */
    Checklist with(Run after) {
        return judged(after, facts, items, completions);
    }

    /** The list once somebody has acted on the item. */
    Checklist with(RunItem acted) {
        List<RunItem> after =
                items.stream().map(item -> item.key().equals(acted.key()) ? acted : item).toList();
        return judged(run, facts, after, completions);
    }

    /** The list once a stage was completed, and where the run stands then. */
    Checklist with(Completion completion, Run after) {
        List<Completion> all = Stream.concat(completions.stream(), Stream.of(completion)).toList();
        return judged(after, facts, items, all);
    }

    private static RunItem find(Map<String, RunItem> touched, Item item, Stage stage) {
        RunItem found = touched.get(item.key());
        return found == null ? RunItem.untouched(item, stage) : found;
    }

    /** The stage's own items, then those deferred to it. */
    public List<RunItem> of(Stage stage) {
        Stream<RunItem> own = items.stream().filter(item -> item.stage().equals(stage));
        Stream<RunItem> deferred = items.stream().filter(item -> isDeferredTo(item, stage));
        return Stream.concat(own, deferred).toList();
    }

    private static boolean isDeferredTo(RunItem item, Stage stage) {
        return item.state() == ItemState.DEFERRED
                && item.until().filter(stage.key()::equals).isPresent();
    }

    public Optional<RunItem> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public Optional<Completion> completion(Stage stage) {
        return completions.stream()
                .filter(completion -> completion.stage().equals(stage.key()))
                .findFirst();
    }

    /** What stands between the run and the end of the stage. */
    public List<RunItem> missing(Stage stage) {
        return Gate.missing(run.process(), stage.key(), items.stream());
    }

    /** Must items that came open again in earlier stages, and keep this one's gate shut. */
    public List<RunItem> earlier(Stage stage) {
        if (!run.isRunning()) {
            return List.of();
        }
        List<RunItem> listed = of(stage);
        return missing(stage).stream().filter(item -> !listed.contains(item)).toList();
    }

    /** One item after the other, what earlier stages miss first. */
    public List<RunItem> oneByOne(Stage stage) {
        return Stream.concat(earlier(stage).stream(), of(stage).stream()).toList();
    }

    /** Whether the item led to a sale that is made: what proved it is history then. */
    boolean isBehindWin(RunItem item) {
        Stage winning = run.process().winning();
        return completion(winning).isPresent()
                && run.process().position(item.stage().key())
                        <= run.process().position(winning.key());
    }

    /** Whether the stage was completed and a must item of its own has come open again since. */
    public boolean isOpenAgain(Stage stage) {
        return completion(stage).isPresent()
                && missing(run.stage()).stream().anyMatch(item -> item.stage().equals(stage));
    }

    /**
     * What the salesperson does next: the first must item that the current stage's gate would miss,
     * else the first of the stage that is neither settled nor put off.
     */
    public Optional<RunItem> next() {
        return missing(run.stage()).stream()
                .findFirst()
                .or(() -> of(run.stage()).stream().filter(this::isToDo).findFirst());
    }

    private boolean isToDo(RunItem item) {
        return !item.state().isSettled()
                && (item.state() != ItemState.DEFERRED || isDeferredTo(item, run.stage()));
    }

    public long settled(Stage stage) {
        return of(stage).stream().filter(item -> item.state().isSettled()).count();
    }

    public List<Stage> laterThan(Item item) {
        return run.process().stages().stream()
                .filter(stage -> Gate.mayDefer(run.process(), run.stage().key(), item, stage.key()))
                .toList();
    }

    Counts counts(String stage) {
        return Counts.of(run.process(), stage, items.stream());
    }
}
