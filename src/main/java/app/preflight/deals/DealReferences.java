package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.Reference;
import app.preflight.duplicates.merges.References;
import app.preflight.shared.Id;
import java.util.List;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/** The customers of deals, who may be merged. */
@Component
class DealReferences implements References {

    @Override
    public List<Reference> to(RecordKind kind) {
        return switch (kind) {
            case LEAD -> List.of();
            case PERSON -> List.of(by(DEALS.CONTACT_ID));
            case ORGANISATION -> List.of(by(DEALS.ORGANISATION_ID));
        };
    }

    private static Reference by(Field<? extends Id> column) {
        return Reference.of("deal", DEALS, DEALS.WORKSPACE_ID, DEALS.DEAL_ID, column);
    }
}
