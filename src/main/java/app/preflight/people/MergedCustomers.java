package app.preflight.people;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeUndone;
import app.preflight.duplicates.merges.Merged;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A merge of customers, or its undo, gives them other names, and others refer to them. */
@Component
record MergedCustomers(ApplicationEventPublisher events) {

    @EventListener
    void publish(Merged merged) {
        publish(merged.workspace(), merged.kind(), merged.survivor(), merged.merged());
    }

    @EventListener
    void publish(MergeUndone undone) {
        publish(undone.workspace(), undone.kind(), undone.survivor(), undone.merged());
    }

    private void publish(WorkspaceId workspace, RecordKind kind, UUID survivor, UUID merged) {
        if (kind != RecordKind.LEAD) {
            events.publishEvent(new NamesChanged(workspace, List.of(survivor, merged)));
        }
    }
}
