package app.preflight.duplicates.merges;

import static org.jooq.impl.DSL.noCondition;

import app.preflight.shared.Id;
import app.preflight.shared.WorkspaceId;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * A column that refers to a record, and to the survivor once that is merged.
 *
 * @param what the word for its rows in the table of moves
 * @param row whose id is written down there
 * @param canReferTo the condition that a row may refer to the other record
 */
public record Reference(
        String what,
        Table<?> table,
        Field<WorkspaceId> workspace,
        Field<UUID> row,
        Field<UUID> column,
        Function<UUID, Condition> canReferTo) {

    /** Ids are of several types: here they are what they are in the database. */
    public static Reference of(
            String what,
            Table<?> table,
            Field<WorkspaceId> workspace,
            Field<? extends Id> row,
            Field<? extends Id> column) {
        return new Reference(
                what,
                table,
                workspace,
                row.coerce(SQLDataType.UUID),
                column.coerce(SQLDataType.UUID),
                other -> noCondition());
    }
}
