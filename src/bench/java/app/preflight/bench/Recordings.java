package app.preflight.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The statements that the product issues for one request of each kind.
 *
 * @param ticks by the item and the stage of the deal
 */
record Recordings(
        Map<Target.Place, Sample> ticks,
        List<Sample> boards,
        List<Sample> boardPages,
        Sample dealPage,
        Sample search) {

    /**
     * @param target the deal that was asked for, or any
     * @param word what was searched for, or nothing
     * @param since ids made after that were made by the request itself
     */
    record Sample(List<Statement> statements, Target target, String word, Instant since) {

        /** The same search for another word: it stands in the statement's text. */
        Sample about(String other) {
            return new Sample(
                    statements.stream()
                            .map(statement -> statement.saying(quoted(other), quoted(word)))
                            .toList(),
                    target,
                    other,
                    since);
        }

        private static String quoted(String word) {
            return word.replaceAll("[!%_]", "!$0").replace("'", "''");
        }
    }

    static Recordings of(Tap tap, Requests requests) {
        return new Recorder(
                        tap, requests, requests.data().anyTarget(0), requests.words().getFirst())
                .all();
    }

    private record Recorder(Tap tap, Requests requests, Target any, String word) {

        Recordings all() {
            Sample dealPage = sample(() -> requests.dealPage(any));
            Sample search = sample(() -> requests.search(word));
            return new Recordings(
                    ticks(),
                    boards(requests::board),
                    boards(requests::boardPage),
                    dealPage,
                    search);
        }

        private List<Sample> boards(Function<String, byte[]> request) {
            return List.of(
                    sample(() -> request.apply("basic")), sample(() -> request.apply("complex")));
        }

        private Map<Target.Place, Sample> ticks() {
            Map<Target.Place, Sample> ticks = new HashMap<>();
            for (Target target : requests.data().samples()) {
                ticks.put(
                        target.place(),
                        note(target, () -> requests.tick(new Data.Tick(target, 0))));
            }
            return ticks;
        }

        // Once for nothing before: what is read at the first use only belongs to no request.
        private Sample sample(Supplier<byte[]> request) {
            requests.send(request);
            return note(any, request);
        }

        private Sample note(Target target, Supplier<byte[]> request) {
            Instant since = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            return new Sample(tap.during(() -> requests.send(request)), target, word, since);
        }
    }
}
