package app.preflight.bench;

import app.preflight.bench.Figure.Columns;
import app.preflight.bench.Figure.Goal;
import app.preflight.matching.Effort;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.matching.Register;
import app.preflight.matching.Resemblance;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What the register answers to many questions of one sort, and how long that takes. */
final class Answers {

    private static final int WARMING_UP = 500;
    private static final int QUESTIONS = 2_000;
    private static final int CANDIDATES = 50;
    private static final double SLOWEST = 10;

    private final Register register;
    private final MadeUpProfiles profiles;
    private final int records;
    private final Asking asking;
    private final Random random = new Random(3);
    private final Slips slips = new Slips(random);
    private final double[] near = new double[QUESTIONS];
    private final double[] whole = new double[QUESTIONS];
    private int found;
    private int recognised;

    Answers(Register register, MadeUpProfiles profiles, int records, Asking asking) {
        this.register = register;
        this.profiles = profiles;
        this.records = records;
        this.asking = asking;
    }

    Figure figure() {
        for (int question = -WARMING_UP; question < QUESTIONS; question++) {
            Profile known = any();
            ask(question, asking.of(known, slips), known);
        }
        Arrays.sort(near);
        Arrays.sort(whole);
        double share = (double) found / QUESTIONS;
        return new Figure(
                asking.words(),
                Map.of(
                        "found", share,
                        "recognised", (double) recognised / QUESTIONS,
                        "nearP50", percentile(near, 50),
                        "nearP95", percentile(near, 95),
                        "nearP99", percentile(near, 99),
                        "p50", percentile(whole, 50),
                        "p95", percentile(whole, 95),
                        "p99", percentile(whole, 99)),
                columns(share),
                List.of(
                        Goal.atLeast(100 * asking.goal(), " %", 100 * share),
                        Goal.below(SLOWEST, " ms p95", percentile(whole, 95))));
    }

    private Profile any() {
        Profile profile = profiles.profile(random.nextInt(records));
        return asking.isFor(profile) ? profile : any();
    }

    private void ask(int question, Profile asked, Profile known) {
        long began = System.nanoTime();
        NormalProfile normal = NormalProfile.of(asked);
        List<UUID> ids = register.near(normal, Effort.ONE_BEING_WRITTEN, CANDIDATES);
        long answered = System.nanoTime();
        List<Profile> candidates =
                ids.stream().map(id -> profiles.profile(MadeUpProfiles.number(id))).toList();
        long loaded = System.nanoTime();
        List<Resemblance> resemblances =
                register.compare(
                        normal,
                        Optional.empty(),
                        candidates.stream().map(NormalProfile::of).toList());
        long ended = System.nanoTime();
        if (question >= 0) {
            near[question] = (answered - began) / 1e6;
            whole[question] = (ended - loaded + answered - began) / 1e6;
            score(asked, known, candidates, resemblances);
        }
    }

    private void score(
            Profile asked,
            Profile known,
            List<Profile> candidates,
            List<Resemblance> resemblances) {
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            if (Asking.isMeant(asked, known, candidates.get(candidate))) {
                found++;
                recognised += resemblances.get(candidate).probability() >= 0.5 ? 1 : 0;
                return;
            }
        }
    }

    private Columns columns(double share) {
        return new Columns(
                String.format(
                        Locale.ROOT,
                        "%.1f %% found, %.1f %% known by it; index p50 %.1f, p95 %.1f, p99 %.1f ms",
                        100 * share,
                        100.0 * recognised / QUESTIONS,
                        percentile(near, 50),
                        percentile(near, 95),
                        percentile(near, 99)),
                Figure.number(percentile(whole, 50)) + " ms",
                Figure.number(percentile(whole, 95)) + " ms",
                "",
                "");
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }
}
