package app.preflight.duplicates.merges;

import app.preflight.duplicates.RecordKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whatever can be merged. */
@Component
record MergeTables(List<MergeTable> all) {

    MergeTable of(RecordKind kind) {
        return all.stream().filter(table -> table.kind() == kind).findFirst().orElseThrow();
    }
}
