package app.preflight.leads.assignment;

import app.preflight.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whose turn it is among some people: one after the other, in their order.
 *
 * @param latest who got the latest lead; who is not among them any more leaves the turn with the
 *     first
 */
record RoundRobin(List<UserId> people, Optional<UserId> latest) {

    /** Who get the next ones; those who are not present are passed over, and somebody must be. */
    List<UserId> next(int count, Set<UserId> present) {
        int begin = latest.map(people::indexOf).orElse(-1) + 1;
        List<UserId> round =
                Stream.concat(people.stream().skip(begin), people.stream().limit(begin))
                        .filter(present::contains)
                        .toList();
        return IntStream.range(0, count)
                .mapToObj(number -> round.get(number % round.size()))
                .toList();
    }
}
