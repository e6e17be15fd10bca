package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.DuplicateCheck;
import app.preflight.duplicates.RecordKind;
import app.preflight.matching.Profile;
import app.preflight.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Candidates with their names. That there is a lead of somebody else's team is told, and who to ask
 * about it; what it says is not.
 */
@Component
public class CandidateViews {

    private final Database database;
    private final LeadRows rows;
    private final DuplicateCheck check;

    CandidateViews(Database database, LeadRows rows, DuplicateCheck check) {
        this.database = database;
        this.rows = rows;
        this.check = check;
    }

    public List<CandidateView> of(Viewer viewer, List<Candidate> candidates) {
        List<UUID> leads =
                candidates.stream()
                        .filter(candidate -> candidate.kind() == RecordKind.LEAD)
                        .map(Candidate::id)
                        .toList();
        Map<UUID, Profile> profiles = check.profiles(viewer.workspace(), candidates);
        Map<UUID, Lead> seen = seen(viewer, leads);
        Map<UUID, String> owners =
                database.read(viewer.workspace(), db -> rows.owners(db, viewer.workspace(), leads));
        return candidates.stream()
                .filter(candidate -> profiles.containsKey(candidate.id()))
                .map(candidate ->
                        candidate.kind() == RecordKind.LEAD
                                ? lead(candidate, seen, owners)
                                : customer(candidate, profiles))
                .toList();
    }

    private Map<UUID, Lead> seen(Viewer viewer, List<UUID> leads) {
        Map<UUID, Lead> seen = new HashMap<>();
        database.read(viewer.workspace(), db -> rows.among(db, viewer, leads))
                .forEach(lead -> seen.put(lead.id().value(), lead));
        return seen;
    }

    private static CandidateView lead(
            Candidate candidate, Map<UUID, Lead> seen, Map<UUID, String> owners) {
        Optional<Lead> lead = Optional.ofNullable(seen.get(candidate.id()));
        return new CandidateView(
                candidate,
                lead.map(known -> known.facts().name()).orElse(""),
                lead.filter(known -> known.facts().person().isPresent())
                        .flatMap(known -> known.facts().organisation())
                        .orElse(""),
                lead.map(Lead::id),
                Optional.ofNullable(owners.get(candidate.id())));
    }

    private static CandidateView customer(Candidate candidate, Map<UUID, Profile> profiles) {
        Profile profile = profiles.getOrDefault(candidate.id(), Profile.ofPerson("", "", "", ""));
        boolean isPerson = candidate.kind() == RecordKind.PERSON;
        return new CandidateView(
                candidate,
                isPerson ? profile.name() : profile.organisation(),
                isPerson ? profile.organisation() : profile.province(),
                Optional.empty(),
                Optional.empty());
    }
}
