package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.Reference;
import app.preflight.duplicates.merges.References;
import app.preflight.shared.Id;
import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The customers that leads are the same as, who may be merged. */
@Component
class LeadReferences implements References {

    @Override
    public List<Reference> to(RecordKind kind) {
        return switch (kind) {
            case LEAD -> List.of();
            case PERSON -> List.of(by(LEADS.PERSON_ID));
            case ORGANISATION -> List.of(by(LEADS.ORGANISATION_ID));
        };
    }

    private static Reference by(Field<? extends Id> column) {
        return Reference.of("lead", LEADS, LEADS.WORKSPACE_ID, LEADS.LEAD_ID, column);
    }
}
