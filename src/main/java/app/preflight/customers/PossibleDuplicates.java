package app.preflight.customers;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import app.preflight.database.Database;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who of the same kind may be the same customer. */
@Component
class PossibleDuplicates {

    private static final int MOST = 10;

    private final Database database;
    private final DuplicateCheck check;

    PossibleDuplicates(Database database, DuplicateCheck check) {
        this.database = database;
        this.check = check;
    }

    /** The likeliest first. */
    List<PossibleDuplicate> likely(Viewer viewer, Customer customer) {
        List<Candidate> found =
                check
                        .of(viewer.workspace(), customer.profile(), Optional.of(customer.id()))
                        .stream()
                        .filter(candidate -> candidate.kind() == customer.kind())
                        .toList();
        Map<UUID, Customer> alive =
                alive(viewer.workspace(), customer, found.stream().map(Candidate::id).toList());
        return found.stream()
                .filter(candidate -> alive.containsKey(candidate.id()))
                .map(candidate ->
                        new PossibleDuplicate(
                                alive.getOrDefault(candidate.id(), customer),
                                Optional.of(candidate)))
                .toList();
    }

    /** Those who are called like that, mistyped or in the other script as it may be. */
    List<PossibleDuplicate> called(Viewer viewer, Customer customer, String words) {
        if (words.isBlank()) {
            return List.of();
        }
        List<UUID> found = check.like(viewer.workspace(), words);
        Map<UUID, Customer> alive = alive(viewer.workspace(), customer, found);
        return found.stream()
                .flatMap(id -> Stream.ofNullable(alive.get(id)))
                .limit(MOST)
                .map(other -> new PossibleDuplicate(other, Optional.empty()))
                .toList();
    }

    /** Of the same kind, there to be merged, and another one. */
    private Map<UUID, Customer> alive(WorkspaceId workspace, Customer customer, List<UUID> ids) {
        return database
                .read(workspace, db -> CustomerRows.among(db, workspace, customer.kind(), ids))
                .stream()
                .filter(other -> other.mergedInto().isEmpty())
                .filter(other -> !other.id().equals(customer.id()))
                .collect(toMap(Customer::id, identity()));
    }
}
