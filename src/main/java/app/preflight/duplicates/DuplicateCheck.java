package app.preflight.duplicates;

import app.preflight.database.Database;
import app.preflight.matching.Effort;
import app.preflight.matching.NormalProfile;
import app.preflight.matching.Profile;
import app.preflight.matching.Reason;
import app.preflight.matching.Resemblance;
import app.preflight.matching.Trait;
import app.preflight.shared.WorkspaceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of all that a workspace knows may be the same as somebody. */
@Component
public class DuplicateCheck {

    /** Of so many the rows are read and compared. */
    private static final int COMPARED = 50;

    private static final int MOST = 10;

    /** More would have said more. */
    private static final int SEARCHED = 200;

    /** A phone number, or the better part of one. */
    private static final Pattern DIGITS = Pattern.compile("[0-9๐-๙]{4}");

    /** Less likely is not worth anybody's time. */
    private static final double LEAST = 0.2;

    private final Database database;
    private final Registers registers;
    private final KnownTables tables;

    DuplicateCheck(Database database, Registers registers, KnownTables tables) {
        this.database = database;
        this.registers = registers;
        this.tables = tables;
    }

    /**
     * The likeliest first, ten at most.
     *
     * @param itself the lead that is checked, where it is known already
     */
    public List<Candidate> of(WorkspaceId workspace, Profile written, Optional<UUID> itself) {
        return of(workspace, NormalProfile.of(written), itself);
    }

    /** The same for a record as it is now; nobody where it is not there. */
    List<Candidate> ofKnown(WorkspaceId workspace, UUID id) {
        return database.read(workspace, db -> tables.among(db, workspace, List.of(id))).stream()
                .flatMap(record -> of(workspace, record.profile(), Optional.of(id)).stream())
                .toList();
    }

    private List<Candidate> of(WorkspaceId workspace, NormalProfile asked, Optional<UUID> itself) {
        KnownRegister register = registers.of(workspace);
        List<UUID> near =
                register.near(asked, Effort.ONE_BEING_WRITTEN, COMPARED).stream()
                        .filter(id -> itself.filter(id::equals).isEmpty())
                        .toList();
        List<KnownRecord> known =
                database.read(workspace, db -> tables.among(db, workspace, near)).stream()
                        .filter(found -> !found.isGone())
                        .toList();
        return likeliest(compare(register, asked, itself, known));
    }

    static boolean isUnlikely(Candidate candidate) {
        return candidate.probability() < LEAST;
    }

    static Candidate compare(KnownRegister register, KnownRecord asked, KnownRecord known) {
        return compare(register, asked.profile(), Optional.of(asked.id()), List.of(known))
                .findFirst()
                .orElseThrow();
    }

    /** In the order of those known. */
    private static Stream<Candidate> compare(
            KnownRegister register,
            NormalProfile asked,
            Optional<UUID> itself,
            List<KnownRecord> known) {
        List<Resemblance> found =
                register.compare(asked, itself, known.stream().map(KnownRecord::profile).toList());
        return IntStream.range(0, known.size())
                .mapToObj(at -> candidate(known.get(at), found.get(at)));
    }

    /** Those who are worth anybody's time, the likeliest first. */
    static List<Candidate> likeliest(Stream<Candidate> candidates) {
        return candidates
                .filter(candidate -> !isUnlikely(candidate))
                .sorted(Comparator.comparingDouble(Candidate::probability).reversed())
                .limit(MOST)
                .toList();
    }

    private static Candidate candidate(KnownRecord known, Resemblance found) {
        return new Candidate(
                known.id(),
                known.kind(),
                found.probability(),
                found.reasons().stream().map(DuplicateCheck::reason).toList());
    }

    private static Candidate.Reason reason(Reason reason) {
        return new Candidate.Reason(field(reason.trait()), reason.level().code(), reason.weight());
    }

    /** By its path in the API. */
    private static String field(Trait trait) {
        return switch (trait) {
            case NAME -> "person.name";
            case EMAIL -> "person.email";
            case PHONE -> "person.phone";
            case ORGANISATION -> "organisation.name";
            case TAX_NUMBER -> "organisation.taxId";
            case WEBSITE -> "organisation.website";
            case PROVINCE -> "organisation.province";
            case ZIP -> "organisation.zip";
        };
    }

    /**
     * Who is called like that, or is reached there, roughly the likeliest first: for a search by a
     * few words, mistyped or in the other script as they may be.
     */
    public List<UUID> like(WorkspaceId workspace, String words) {
        String email = words.contains("@") ? words : "";
        String phone = DIGITS.matcher(words).find() ? words : "";
        String name = email.isEmpty() ? words : "";
        Profile asked = new Profile(name, email, phone, name, "", "", "", "");
        return registers
                .of(workspace)
                .near(NormalProfile.of(asked), Effort.ONE_BEING_WRITTEN, SEARCHED);
    }

    /** What is known of those that are still there. */
    public Map<UUID, Profile> profiles(WorkspaceId workspace, List<Candidate> candidates) {
        List<UUID> ids = candidates.stream().map(Candidate::id).toList();
        return database.read(workspace, db -> tables.among(db, workspace, ids)).stream()
                .collect(Collectors.toMap(KnownRecord::id, known -> known.profile().written()));
    }
}
