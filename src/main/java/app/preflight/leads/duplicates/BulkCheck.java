package app.preflight.leads.duplicates;

import app.preflight.database.Database;
import app.preflight.matching.Effort;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks many at once, also against each other: the rows of an import. */
@Component
public class BulkCheck {

    /** Of so many the rows are read and compared: fewer than for one that somebody waits for. */
    private static final int COMPARED = 12;

    /** Once so many in turn are nobody, those behind are not compared: they are less near still. */
    private static final int UNLIKE = 2;

    private final Database database;
    private final Registers registers;

    BulkCheck(Database database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    /** Somebody who comes in. */
    public record Arrival(UUID id, Profile profile) {}

    /**
     * For each, who is known already and who of the arrivals before it may be the same, the
     * likeliest first. From now on the register of this node knows them: those that are not kept
     * after all are to be {@link #forget forgotten}.
     */
    public List<List<Candidate>> of(WorkspaceId workspace, List<Arrival> arrivals) {
        KnownRegister register = registers.of(workspace);
        register.lookAtOthers();
        List<Known> coming = arrivals.stream().map(BulkCheck::known).toList();
        coming.parallelStream().forEach(register::await);
        Map<UUID, Integer> places = new HashMap<>();
        arrivals.forEach(arrival -> places.put(arrival.id(), places.size()));
        List<List<UUID>> near =
                IntStream.range(0, coming.size())
                        .parallel()
                        .mapToObj(place -> near(register, coming.get(place), place, places))
                        .toList();
        Map<UUID, Known> known = known(workspace, coming, near);
        return IntStream.range(0, coming.size())
                .parallel()
                .mapToObj(place -> candidates(register, coming.get(place), near.get(place), known))
                .toList();
    }

    private static Known known(Arrival arrival) {
        NormalProfile profile = NormalProfile.of(arrival.profile());
        return new Known(arrival.id(), CandidateKind.LEAD, profile, false);
    }

    public void forget(WorkspaceId workspace, List<UUID> ids) {
        KnownRegister register = registers.of(workspace);
        ids.forEach(register::forget);
    }

    /** Where later arrivals take all places, room is made for those before. */
    private static List<UUID> near(
            KnownRegister register, Known asked, int place, Map<UUID, Integer> places) {
        List<UUID> near = near(register, asked, 2 * COMPARED);
        List<UUID> before = before(near, place, places);
        return before.size() < COMPARED && near.size() == 2 * COMPARED
                ? before(near(register, asked, places.size() + COMPARED), place, places)
                : before;
    }

    private static List<UUID> near(KnownRegister register, Known asked, int limit) {
        return register.near(asked.profile(), Effort.ONE_OF_MANY, limit);
    }

    private static List<UUID> before(List<UUID> near, int place, Map<UUID, Integer> places) {
        return near.stream()
                .filter(id -> places.getOrDefault(id, -1) < place)
                .limit(COMPARED)
                .toList();
    }

    private Map<UUID, Known> known(
            WorkspaceId workspace, List<Known> coming, List<List<UUID>> near) {
        Map<UUID, Known> known = new HashMap<>();
        coming.forEach(arrival -> known.put(arrival.id(), arrival));
        List<UUID> unread =
                near.stream()
                        .flatMap(List::stream)
                        .distinct()
                        .filter(id -> !known.containsKey(id))
                        .toList();
        database.read(workspace, db -> KnownTables.among(db, workspace, unread))
                .forEach(found -> known.put(found.id(), found));
        return known;
    }

    private static List<Candidate> candidates(
            KnownRegister register, Known asked, List<UUID> near, Map<UUID, Known> known) {
        List<Known> there =
                near.stream()
                        .flatMap(id -> Stream.ofNullable(known.get(id)))
                        .filter(other -> !other.isGone())
                        .toList();
        List<Candidate> found = new ArrayList<>();
        for (List<Known> some : there.stream().gather(Gatherers.windowFixed(UNLIKE)).toList()) {
            List<Candidate> compared =
                    DuplicateCheck.compare(register, asked.profile(), some).toList();
            found.addAll(compared);
            if (compared.stream().allMatch(DuplicateCheck::isUnlikely)) {
                break;
            }
        }
        return DuplicateCheck.likeliest(found.stream());
    }
}
