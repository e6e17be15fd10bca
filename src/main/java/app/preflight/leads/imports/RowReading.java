package app.preflight.leads.imports;

import app.preflight.leads.LeadDetails;
import app.preflight.leads.TypedLead;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.tables.Row;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import java.util.List;

/** A row as a lead is read from it, by the rules that hold for every lead. */
sealed interface RowReading {

    long line();

    /**
     * @param id of the lead that it becomes, if it becomes one
     */
    record Taken(long line, LeadId id, LeadDetails facts) implements RowReading {}

    record Rejected(long line, List<String> cells, List<FieldError> errors) implements RowReading {}

    static RowReading of(Row row, LeadImport from) {
        return switch (row) {
            case Row.Taken taken -> read(taken, from);
            case Row.Refused refused -> rejected(refused, from);
        };
    }

    private static RowReading read(Row row, LeadImport from) {
        try {
            LeadDetails facts = TypedLead.read(from.columns().typed(row));
            return new Taken(row.line(), new LeadId(Ids.next()), facts);
        } catch (Invalid invalid) {
            return new Rejected(row.line(), row.cells(), invalid.errors());
        }
    }

    private static RowReading rejected(Row.Refused row, LeadImport from) {
        FieldError error =
                new FieldError(
                        "", row.problem().kind().key(), row.problem().arguments(from.file()));
        return new Rejected(row.line(), row.cells(), List.of(error));
    }
}
