package app.preflight.people;

import static app.preflight.schema.Tables.PERSONS;

import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.merges.Reference;
import app.preflight.duplicates.merges.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** The organisations of persons, which may be merged. */
@Component
class PersonReferences implements References {

    private static final Reference ORGANISATION =
            Reference.of(
                    "person",
                    PERSONS,
                    PERSONS.WORKSPACE_ID,
                    PERSONS.PERSON_ID,
                    PERSONS.ORGANISATION_ID);

    @Override
    public List<Reference> to(RecordKind kind) {
        return kind == RecordKind.ORGANISATION ? List.of(ORGANISATION) : List.of();
    }
}
