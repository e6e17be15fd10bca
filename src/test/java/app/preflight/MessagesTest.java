package app.preflight;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.preflight.deals.Status;
import app.preflight.deals.TimelineSort;
import app.preflight.deals.TodayEntry.Reason;
import app.preflight.deals.moves.BulkMove;
import app.preflight.deals.moves.Outcome;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.ItemState;
import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.Verdict;
import app.preflight.jobs.Task;
import app.preflight.leads.LeadDetails;
import app.preflight.leads.LeadEventType;
import app.preflight.leads.LeadSorting.By;
import app.preflight.leads.LeadStatus;
import app.preflight.leads.imports.ImportState;
import app.preflight.leads.imports.Policy;
import app.preflight.matching.Level;
import app.preflight.processes.Change;
import app.preflight.processes.Importance;
import app.preflight.processes.ResponseKind;
import app.preflight.processes.outline.Kind;
import app.preflight.rules.Operator;
import app.preflight.tables.Problem;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern OF_A_SCHEMA = Pattern.compile("\"x-message\": \"([a-z.-]+)\"");
    private static final Pattern SAID =
            Pattern.compile("(?:page\\.t\\(|texts\\.get\\(\\s*locale,)\\s*\"([^\"]*[^\".])\"");
    private static final Pattern DOTTED = Pattern.compile("\"([a-z-]+\\.[A-Za-z.-]*[A-Za-z])\"");
    private static final Pattern NAMED =
            Pattern.compile("\"((?:advice|error|problem|notice|sign-in)\\.[a-z-]+)\"");
    private static final Pattern PROBLEM =
            Pattern.compile(
                    "(?:HttpStatus\\.[A-Z_]+,|request, \\d+,|conflict\\()\\s*\"([a-z-]+)\"");
    private static final Pattern REFUSAL =
            Pattern.compile("String key\\(\\) \\{\\s*return \"([a-z-]+)\"");
    private static final Pattern REFUSALS =
            Pattern.compile("enum \\w+ implements [^{]*Refusal[^{]*\\{([^;]*);");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z_]{2,})\\b");
    private static final Pattern SENSOR =
            Pattern.compile("(?:Sensor\\(|KEY = )\"([a-z-]+\\.[a-z.-]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** What the event of a changed deal may name. */
    private static final List<String> FACTS =
            List.of(
                    "title",
                    "organisation",
                    "contact",
                    "owner",
                    "value",
                    "closeDate",
                    "product",
                    "source",
                    "decisionMakers",
                    "nextStep");

    /** What a list of leads may show, but for a workspace's own fields. */
    private static final List<String> COLUMNS =
            List.of(
                    "person",
                    "organisation",
                    "owner",
                    "status",
                    "qualification",
                    "duplicates",
                    "added",
                    "age",
                    "changed");

    /** What may differ in two versions of a process. */
    private static final List<String> CHANGED =
            List.of(
                    "name",
                    "description",
                    "wins",
                    "challenge",
                    "guidance",
                    "response",
                    "importance",
                    "sensor",
                    "role",
                    "due",
                    "condition");

    private final Map<String, String> english = texts("en");
    private final Map<String, String> thai = texts("th");
    private final Set<String> needed = needed();

    MessagesTest() throws IOException {}

    @Test
    void bothFilesHoldTheSameKeysInTheSameOrder() {
        assertEquals(List.copyOf(english.keySet()), List.copyOf(thai.keySet()));
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        assertEquals(Set.of(), without(needed, english.keySet()));
    }

    @Test
    void everyKeyIsAskedForSomewhere() {
        assertEquals(Set.of(), without(english.keySet(), needed));
    }

    @Test
    void everyTextIsAMessageFormat() {
        english.values().forEach(text -> parses(text, Texts.ENGLISH));
        thai.values().forEach(text -> parses(text, Texts.THAI));
    }

    /** A straight apostrophe would vanish, and with it the meaning of the braces behind it. */
    private static void parses(String text, Locale locale) {
        assertDoesNotThrow(() -> new MessageFormat(text, locale), text);
        assertFalse(text.contains("'"), text);
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        for (String key : english.keySet()) {
            Set<String> wanted = found(ARGUMENT, english.getOrDefault(key, ""));
            assertEquals(wanted, found(ARGUMENT, thai.getOrDefault(key, "")), key);
        }
    }

    private Set<String> needed() throws IOException {
        String templates = sources("src/main/jte");
        String program = sources("src/main/java");
        Set<String> needed = families();
        needed.addAll(found(SAID, templates + program));
        needed.addAll(found(NAMED, program));
        needed.addAll(found(OF_A_SCHEMA, sources("src/main/resources/openapi.json")));
        needed.addAll(found(OF_A_SCHEMA, sources("docs/process.schema.json")));
        found(PROBLEM, program).forEach(name -> needed.add("problem." + name));
        found(REFUSAL, program).forEach(name -> needed.add("problem." + name));
        found(REFUSALS, program).stream()
                .flatMap(constants -> found(CONSTANT, constants).stream())
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .forEach(name -> needed.add("problem." + name));
        found(SENSOR, program).forEach(key -> needed.add("sensor." + key));
        found(DOTTED, templates).stream().filter(this::isOfAKnownGroup).forEach(needed::add);
        return needed;
    }

    /** A template that chooses between keys writes them as it writes names of files and fields. */
    private boolean isOfAKnownGroup(String dotted) {
        String group = dotted.substring(0, dotted.indexOf('.') + 1);
        return english.keySet().stream().anyMatch(key -> key.startsWith(group));
    }

    /** Keys that are put together from a word. */
    private static Set<String> families() {
        Set<String> keys = new TreeSet<>();
        List.of(ItemState.values()).forEach(state -> keys.add("state." + state.code()));
        List.of(EventType.values()).forEach(type -> keys.add("event." + type.code()));
        List.of(ResponseKind.values()).forEach(kind -> keys.add("kind." + kind.code()));
        List.of(ResponseKind.values()).forEach(kind -> keys.add("response." + kind.code()));
        keys.removeAll(Set.of("response.amount", "response.yes-no")); // labels of their own
        keys.addAll(Set.of("response.date-text", "response.appointment-text"));
        List.of(Role.values()).forEach(role -> keys.add("role." + role.code()));
        List.of(Status.values()).forEach(status -> keys.add("status." + status.code()));
        List.of(Reason.values()).forEach(reason -> keys.add("today." + reason.code()));
        List.of(Kind.values()).forEach(kind -> keys.add("told." + kind.code()));
        List.of(TimelineSort.values()).forEach(sort -> keys.add("timeline." + sort.code()));
        List.of(Importance.values()).forEach(word -> keys.add("importance." + word.code()));
        List.of(Change.Sort.values()).forEach(sort -> keys.add("change." + sort.code()));
        List.of(BulkMove.State.values()).forEach(state -> keys.add("moves.state." + state.code()));
        List.of(Outcome.values()).forEach(why -> keys.add("moves.outcome." + why.code()));
        keys.remove("moves.outcome.moved");
        List.of(Problem.Kind.values()).forEach(problem -> keys.add(problem.key()));
        CHANGED.forEach(field -> keys.add("change-of." + field));
        List.of("th", "en").forEach(language -> keys.add("language." + language));
        FACTS.forEach(fact -> keys.add("field." + fact));
        List.of("amount", "product", "source", "decision-makers")
                .forEach(fact -> keys.add("fact." + fact));
        keys.addAll(Set.of("fact.items", "lead.own-fields"));
        List.of(LeadStatus.values()).forEach(word -> keys.add("lead-status." + word.code()));
        List.of(LeadEventType.values()).forEach(type -> keys.add("lead-event." + type.code()));
        List.of(RecordKind.values()).forEach(kind -> keys.add("candidate-kind." + kind.code()));
        List.of(Verdict.values()).forEach(verdict -> keys.add("verdict." + verdict.code()));
        List.of("deal", "person", "lead", "candidate")
                .forEach(what -> keys.add("merge-moved." + what));
        List.of(Operator.values()).forEach(word -> keys.add("operator." + word.code()));
        for (app.preflight.rules.Verdict result : app.preflight.rules.Verdict.values()) {
            keys.addAll(Set.of("criteria." + result.code(), "qualification." + result.code()));
        }
        List.of(Task.State.values()).forEach(state -> keys.add("search.state." + state.code()));
        keys.remove("search.state.waiting"); // it begins at once
        for (By by : By.values()) {
            keys.addAll(Set.of("sort." + by.code(), "sort.-" + by.code()));
        }
        COLUMNS.forEach(column -> keys.add("column." + column));
        LeadDetails.PATHS.forEach(path -> keys.add("lead-field." + path));
        List.of(ImportState.values()).forEach(it -> keys.add("imports.state." + it.code()));
        for (Policy policy : Policy.values()) {
            keys.add("imports.policy." + policy.code());
            keys.add("imports.policy-means." + policy.code());
        }
        List.of(Level.values()).forEach(level -> keys.add("level." + level.code()));
        keys.remove("level.missing"); // no evidence, and never said
        List.of("applying", "ceasing").forEach(shift -> keys.add("event." + shift));
        return keys;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        return some.stream().filter(key -> !others.contains(key)).collect(toSet());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group(1)).collect(toSet());
    }

    /** In the file's order; a key that stands twice fails. */
    private static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Path file = Path.of("src/main/resources/messages/messages_" + language + ".properties");
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" = ", 2);
            assertTrue(line.isBlank() || texts.put(parts[0], parts[1]) == null, line);
        }
        return texts;
    }

    private static String sources(String folder) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(folder)).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
