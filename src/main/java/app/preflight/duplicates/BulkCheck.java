package app.preflight.duplicates;

import app.preflight.database.Database;
import app.preflight.matching.Effort;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Checks many at once, also against each other: the rows of an import. */
@Component
public class BulkCheck {

    /** Of so many the rows are read and compared: fewer than for one that somebody waits for. */
    private static final int COMPARED = 12;

    private final Database database;
    private final Registers registers;
    private final KnownTables tables;

    BulkCheck(Database database, Registers registers, KnownTables tables) {
        this.database = database;
        this.registers = registers;
        this.tables = tables;
    }

    /**
     * What comes in is checked here from now on, until the import is {@link #leave left}.
     *
     * @param done its rows that are in, whichever node took them
     */
    public void takeIn(WorkspaceId workspace, UUID source, long done) {
        registers.of(workspace).beginImport(source, done);
    }

    public void leave(WorkspaceId workspace, UUID source, long done) {
        registers.of(workspace).endImport(source, done);
    }

    /** Somebody who comes in. */
    public record Arrival(UUID id, Profile profile) {}

    /**
     * @param found for each arrival who is known already, and who of those before it may be the
     *     same, the likeliest first
     * @param repeated those who say the very same as one before: the register does not know them,
     *     since a file may hold thousands of them
     */
    public record Found(List<List<Candidate>> found, List<UUID> repeated) {}

    /**
     * From now on the register of this node knows the arrivals, but for the repeated, until it is
     * told to {@link #keep keep} or to {@link #forget forget} them.
     */
    public Found of(WorkspaceId workspace, List<Arrival> arrivals) {
        KnownRegister register = registers.of(workspace);
        register.refresh();
        List<KnownRecord> coming = arrivals.parallelStream().map(BulkCheck::known).toList();
        Map<NormalProfile, KnownRecord> first = new LinkedHashMap<>();
        coming.forEach(arrival -> first.putIfAbsent(arrival.profile(), arrival));
        first.values().parallelStream().forEach(register::addPending);
        Map<UUID, List<UUID>> near = near(register, List.copyOf(first.values()));
        List<Inquiry> inquiries = new ArrayList<>();
        for (KnownRecord asked : coming) {
            KnownRecord same = first.getOrDefault(asked.profile(), asked);
            inquiries.add(new Inquiry(asked, near(asked, same, near)));
        }
        compare(workspace, register, coming, inquiries);
        return new Found(inquiries.stream().map(Inquiry::found).toList(), repeated(coming, first));
    }

    private static List<UUID> near(
            KnownRecord asked, KnownRecord first, Map<UUID, List<UUID>> near) {
        List<UUID> nearFirst = near.getOrDefault(first.id(), List.of());
        return asked.equals(first)
                ? nearFirst
                : Stream.concat(Stream.of(first.id()), nearFirst.stream()).toList();
    }

    private static List<UUID> repeated(
            List<KnownRecord> coming, Map<NormalProfile, KnownRecord> first) {
        return coming.stream()
                .filter(arrival -> !arrival.equals(first.get(arrival.profile())))
                .map(KnownRecord::id)
                .toList();
    }

    /** Of each, those known and those before it. */
    private static Map<UUID, List<UUID>> near(KnownRegister register, List<KnownRecord> arrivals) {
        Map<UUID, Integer> places = new HashMap<>();
        arrivals.forEach(arrival -> places.put(arrival.id(), places.size()));
        return arrivals.parallelStream()
                .collect(
                        Collectors.toConcurrentMap(
                                KnownRecord::id, arrival -> near(register, arrival, places)));
    }

    private static KnownRecord known(Arrival arrival) {
        NormalProfile profile = NormalProfile.of(arrival.profile());
        return new KnownRecord(arrival.id(), RecordKind.LEAD, profile, false);
    }

    /** Arrivals that came to nothing. */
    public void forget(WorkspaceId workspace, Collection<UUID> ids) {
        KnownRegister register = registers.of(workspace);
        ids.forEach(register::forget);
    }

    /**
     * @param written arrivals that are in the database now
     * @param repeated those of them that say the very same as one before
     */
    public void keep(WorkspaceId workspace, Collection<UUID> written, List<UUID> repeated) {
        KnownRegister register = registers.of(workspace);
        written.forEach(register::confirm);
        if (!repeated.isEmpty()) {
            register.reload(repeated);
        }
    }

    /** Where later arrivals take all places, room is made for those before. */
    private static List<UUID> near(
            KnownRegister register, KnownRecord asked, Map<UUID, Integer> places) {
        int place = places.getOrDefault(asked.id(), 0);
        List<UUID> near = near(register, asked, 2 * COMPARED);
        List<UUID> before = before(near, place, places);
        return before.size() < COMPARED && near.size() == 2 * COMPARED
                ? before(near(register, asked, places.size() + COMPARED), place, places)
                : before;
    }

    private static List<UUID> near(KnownRegister register, KnownRecord asked, int limit) {
        return register.near(asked.profile(), Effort.ONE_OF_MANY, limit);
    }

    private static List<UUID> before(List<UUID> near, int place, Map<UUID, Integer> places) {
        return near.stream()
                .filter(id -> places.getOrDefault(id, -1) < place)
                .limit(COMPARED)
                .toList();
    }

    private void compare(
            WorkspaceId workspace,
            KnownRegister register,
            List<KnownRecord> coming,
            List<Inquiry> inquiries) {
        Map<UUID, KnownRecord> known = new HashMap<>();
        coming.forEach(arrival -> known.put(arrival.id(), arrival));
        List<Inquiry> open = inquiries.stream().filter(Inquiry::isOpen).toList();
        while (!open.isEmpty()) {
            List<UUID> next = Inquiry.next(open);
            next.forEach(id -> register.pending(id).ifPresent(it -> known.put(id, it)));
            List<UUID> unread = next.stream().filter(id -> !known.containsKey(id)).toList();
            database.read(workspace, db -> tables.among(db, workspace, unread))
                    .forEach(found -> known.put(found.id(), found));
            open.parallelStream().forEach(inquiry -> inquiry.compare(register, known));
            open = open.stream().filter(Inquiry::isOpen).toList();
        }
    }
}
