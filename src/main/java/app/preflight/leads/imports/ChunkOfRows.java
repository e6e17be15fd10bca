package app.preflight.leads.imports;

import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.RecordKind;
import app.preflight.leads.ImportedLeads.NewLead;
import app.preflight.shared.LeadId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is to become of some rows, by the policy, one after the other. */
final class ChunkOfRows {

    /** Likelier than not the same. */
    private static final double SAME = 0.5;

    /** A row that adds to a lead what that lacks. */
    record Filling(RowReading.Taken row, LeadId into, List<Candidate> found) {}

    private final Policy policy;
    private final Set<UUID> open;
    private final StandIns standIns;
    private final List<NewLead> added = new ArrayList<>();
    private final List<Filling> fillings = new ArrayList<>();
    private final List<RowReading.Rejected> rejected = new ArrayList<>();
    private int skipped;

    /**
     * @param open the leads that may be updated
     * @param standIns of rows before these; those of these are added
     */
    ChunkOfRows(Policy policy, Set<UUID> open, StandIns standIns) {
        this.policy = policy;
        this.standIns = standIns;
        this.open = new HashSet<>(open);
    }

    void reject(RowReading.Rejected row) {
        rejected.add(row);
    }

    /**
     * @param found who may be the same, also of rows before
     */
    void take(RowReading.Taken row, List<Candidate> found) {
        List<Candidate> there = standIns.meantBy(found);
        Optional<Candidate> same =
                there.stream().findFirst().filter(candidate -> candidate.probability() >= SAME);
        if (same.isEmpty()) {
            add(row, there, there.isEmpty());
            return;
        }
        switch (policy) {
            case SKIP -> skip(row, same.get());
            case UPDATE -> update(row, there, same.get());
            case CREATE -> add(row, there, true);
            case LATER -> add(row, there, false);
        }
    }

    private void add(RowReading.Taken row, List<Candidate> found, boolean isNew) {
        added.add(new NewLead(row.id(), row.facts(), found, isNew));
        open.add(row.id().value());
    }

    private void skip(RowReading.Taken row, Candidate same) {
        standIns.add(row.id().value(), same);
        skipped++;
    }

    private void update(RowReading.Taken row, List<Candidate> found, Candidate same) {
        if (same.kind() == RecordKind.LEAD && open.contains(same.id())) {
            standIns.add(row.id().value(), same);
            fillings.add(new Filling(row, new LeadId(same.id()), found));
        } else {
            add(row, found, false);
        }
    }

    List<NewLead> added() {
        return added;
    }

    List<Filling> fillings() {
        return fillings;
    }

    List<RowReading.Rejected> rejected() {
        return rejected;
    }

    /**
     * @param notFilled rows that were added instead
     */
    RowCounts counts(int notFilled) {
        int undecided =
                notFilled
                        + (int)
                                added.stream()
                                        .filter(lead -> !lead.isNew() && !lead.found().isEmpty())
                                        .count();
        return new RowCounts(
                added.size() + notFilled,
                fillings.size() - notFilled,
                skipped,
                undecided,
                rejected.size());
    }
}
