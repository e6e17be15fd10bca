package app.preflight.people;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.MergeChanged;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A merge of customers, or its undo, gives them other names, and others refer to them. */
@Component
record MergedCustomers(ApplicationEventPublisher events) {

    @EventListener
    void publishNames(MergeChanged merge) {
        if (merge.kind() != RecordKind.LEAD) {
            events.publishEvent(
                    new NamesChanged(merge.workspace(), List.of(merge.survivor(), merge.merged())));
        }
    }
}
