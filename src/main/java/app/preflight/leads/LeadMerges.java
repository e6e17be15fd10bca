package app.preflight.leads;

import app.preflight.database.Database;
import app.preflight.deals.run.NewEvent;
import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeChanged;
import app.preflight.shared.LeadId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Appends merges, and that they were undone, to the events of both leads. */
@Component
class LeadMerges {

    private final Database database;

    LeadMerges(Database database) {
        this.database = database;
    }

    @EventListener
    void append(MergeChanged merge) {
        if (merge.kind() == RecordKind.LEAD) {
            database.write(
                    merge.workspace(),
                    db -> {
                        append(db, merge, merge.survivor(), "from", merge.merged());
                        append(db, merge, merge.merged(), "into", merge.survivor());
                        return merge.id();
                    });
        }
    }

    private static void append(
            DSLContext db, MergeChanged merge, UUID lead, String how, UUID other) {
        LeadEventType type =
                merge.isUndone() ? LeadEventType.MERGE_UNDONE : LeadEventType.LEAD_MERGED;
        LeadEvents.append(
                db,
                merge.workspace(),
                NewEvent.of(new LeadId(lead), type, merge.by(), merge.at())
                        .with("merge", merge.id().toString())
                        .with(how, other.toString()));
    }
}
