package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import app.preflight.matching.Profile;
import app.preflight.tables.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * A file of leads that is taken in, each checked against all before it: how many a second, whether
 * the last ones take longer than the first, and what memory that takes. Of fifty rows one is of
 * somebody before, with a slip of the hand. Afterwards, how long an answer takes to who of them may
 * be the same as somebody.
 */
final class LeadImporting {

    private static final int GOAL = 5_000;
    private static final int ONE_IN = 50;
    private static final int FIRST = 10_000;
    private static final int WEIGHED_EVERY = 5;
    private static final int QUESTIONS = 5_000;
    private static final double SLOWEST = 10;
    private static final Duration WARMING_UP = Duration.ofSeconds(5);
    private static final Duration ASKING = Duration.ofSeconds(8);
    private static final List<String> HEADING =
            List.of(
                    "name",
                    "e-mail",
                    "phone",
                    "company",
                    "tax id",
                    "website",
                    "province",
                    "postcode");

    private final Site site;
    private final Api api;
    private final MadeUpProfiles profiles;
    private final int rows;
    private final List<Mark> marks = new ArrayList<>();

    /** How far it was, in seconds since the file was there, read to its end once. */
    private record Mark(int rows, double seconds, int megabytes) {}

    private LeadImporting(Site site, Api api, MadeUpProfiles profiles, int rows) {
        this.site = site;
        this.api = api;
        this.profiles = profiles;
        this.rows = rows;
    }

    static List<Figure> measure(Site site, Optional<Path> files, int rows) {
        MadeUpProfiles profiles = new MadeUpProfiles(ThaiNames.in(files), 2 * rows);
        try (Api api = site.api()) {
            LeadImporting importing = new LeadImporting(site, api, profiles, rows);
            return List.of(importing.figure(), importing.checks());
        }
    }

    /** By one person, of leads written with a slip. */
    private Figure checks() {
        Random random = new Random(11);
        Slips slips = new Slips(random);
        List<Profile> asked =
                random.ints(0, rows)
                        .mapToObj(this::lead)
                        .limit(QUESTIONS)
                        .map(known ->
                                Profile.ofPerson(
                                        slips.misspelt(known.name()), "", "", known.organisation()))
                        .toList();
        Work checks = site.requests().duplicateChecks(asked);
        Load.run(checks, WARMING_UP, 1);
        return Load.run(checks, ASKING, 1).figure("duplicate check", "", SLOWEST);
    }

    private Figure figure() {
        Machine.Reading before = site.machine().read();
        JsonNode ended = take();
        Machine.Usage used = site.machine().read().since(before).each(rows);
        double all = rows / marks.getLast().seconds();
        double growth = speed(0, rows / 10) / speed(rows - rows / 10, rows);
        return new Figure(
                "lead import",
                Map.of(
                        "perSecond", all,
                        "growth", growth,
                        "undecided", ended.at("/rows/undecided").asDouble(),
                        "megabytes", (double) marks.getLast().megabytes(),
                        "serverMillisEach", used.server(),
                        "databaseMillisEach", used.database(),
                        "generatorMillisEach", used.generator(),
                        "othersPart", used.others()),
                Columns.of(
                        "%s rows a second, %,d rows, %,d undecided; %s"
                                .formatted(
                                        Figure.number(all),
                                        rows,
                                        ended.at("/rows/undecided").asInt(),
                                        way())),
                List.of(
                        Goal.atLeast(GOAL, " a second", all),
                        Goal.atMost(1.2, " times from the first tenth to the last", growth)));
    }

    private JsonNode take() {
        try {
            Path file = Files.createTempFile(Program.target(), "leads", ".csv");
            try {
                write(file);
                return taken(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new BenchFailure("The file of leads could not be written.", failure);
        }
    }

    private void write(Path file) throws IOException {
        Slips slips = new Slips(new Random(5));
        try (CsvWriter leads = CsvWriter.to(Files.newOutputStream(file))) {
            leads.row(HEADING);
            for (int number = 0; number < rows; number++) {
                leads.row(cells(lead(meant(number)), isAgain(number), slips));
            }
        }
    }

    private Profile lead(int number) {
        return profiles.profile(MadeUpProfiles.lead(number));
    }

    private static int meant(int number) {
        return isAgain(number) ? number / 2 / 10 * 10 : number;
    }

    private static boolean isAgain(int number) {
        return number % ONE_IN == ONE_IN - 1;
    }

    private static List<String> cells(Profile lead, boolean misspelt, Slips slips) {
        return List.of(
                misspelt ? slips.misspelt(lead.name()) : lead.name(),
                lead.email(),
                lead.phone(),
                lead.organisation(),
                lead.taxNumber(),
                lead.website(),
                lead.province(),
                lead.zip());
    }

    private JsonNode taken(Path file) throws IOException {
        JsonNode added =
                api.upload(
                        "/imports?name=leads.csv&policy=later", "application/octet-stream", file);
        String path = "/imports/" + added.path("id").asString();
        long began = System.nanoTime();
        JsonNode now = added;
        while (!now.path("state").asString().equals("finished")) {
            Server.sleep(Duration.ofMillis(500));
            now = api.get(path);
            int done = now.at("/rows/done").asInt();
            marks.add(new Mark(done, (System.nanoTime() - began) / 1e9, megabytes()));
        }
        return now;
    }

    /** Not weighed each time: it takes a twentieth of a processor to do that twice a second. */
    private int megabytes() {
        return marks.size() % WEIGHED_EVERY == 0
                ? site.machine().proportionalMegabytes()
                : marks.getLast().megabytes();
    }

    /** Rows a second between those two. */
    private double speed(int from, int to) {
        return (to - from) / (secondsAt(to) - secondsAt(from));
    }

    private double secondsAt(int row) {
        Mark before = new Mark(0, 0, 0);
        for (Mark mark : marks) {
            if (mark.rows() >= row) {
                double part =
                        (double) (row - before.rows()) / Math.max(1, mark.rows() - before.rows());
                return before.seconds() + part * (mark.seconds() - before.seconds());
            }
            before = mark;
        }
        return before.seconds();
    }

    /** Speed and memory on the way. */
    private String way() {
        return IntStream.iterate(FIRST, row -> row <= rows, row -> row * 10)
                .mapToObj(row ->
                        String.format(
                                Locale.ROOT,
                                "%,d rows: %s a second, %,d MB",
                                row,
                                Figure.number(speed(row - FIRST, row)),
                                megabytesAt(row)))
                .collect(Collectors.joining("; "));
    }

    private int megabytesAt(int row) {
        return marks.stream()
                .filter(mark -> mark.rows() >= row)
                .findFirst()
                .orElseGet(marks::getLast)
                .megabytes();
    }
}
