package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import app.preflight.shared.Coded;
import app.preflight.shared.LeadId;
import app.preflight.web.Cursor;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Row2;
import org.jooq.Row3;

/**
 * What a list of leads goes by, and which way. Only what an index holds in that order: so each page
 * is read from where the one before it ended, however many leads there are.
 */
public record LeadSorting(By by, boolean isDescending) {

    /** As the database sorts Thai and English names side by side. */
    private static final String ALPHABET = "th-x-icu";

    public static final LeadSorting NEWEST = new LeadSorting(By.ADDED, true);

    public enum By implements Coded {
        ADDED,
        CHANGED,
        PERSON,
        ORGANISATION;
    }

    /** The word in URLs and JSON: {@code organisation}, or {@code -added} the other way round. */
    @JsonValue
    public String code() {
        return (isDescending ? "-" : "") + by.code();
    }

    public static Optional<LeadSorting> find(String word) {
        return all().filter(sorting -> sorting.code().equals(word)).findFirst();
    }

    /** What a validated body says. */
    @JsonCreator
    static LeadSorting of(String word) {
        return find(word).orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static Stream<LeadSorting> all() {
        return Arrays.stream(By.values())
                .flatMap(by -> Stream.of(new LeadSorting(by, false), new LeadSorting(by, true)));
    }

    /** Where the list goes on behind this lead; callers keep it as it is. */
    public String cursor(Lead lead) {
        UUID id = lead.id().value();
        return switch (by) {
            case ADDED -> new Cursor(lead.addedAt(), id).text();
            case CHANGED -> new Cursor(lead.changedAt(), id).text();
            case PERSON -> new LeadPlace(lead.facts().person(), id).text();
            case ORGANISATION -> new LeadPlace(lead.facts().organisation(), id).text();
        };
    }

    /** All, for what {@link #cursor} did not make. */
    Condition behind(String cursor) {
        return switch (by) {
            case ADDED -> behind(LEADS.ADDED_AT, cursor);
            case CHANGED -> behind(LEADS.CHANGED_AT, cursor);
            case PERSON -> behindName(LEADS.PERSON_NAME, cursor);
            case ORGANISATION -> behindName(LEADS.ORGANISATION_NAME, cursor);
        };
    }

    private Condition behind(Field<Instant> at, String cursor) {
        Row2<Instant, LeadId> here = row(at, LEADS.LEAD_ID);
        return behind(
                Cursor.parse(cursor),
                place -> here.lessThan(place.at(), new LeadId(place.id())),
                place -> here.greaterThan(place.at(), new LeadId(place.id())));
    }

    private Condition behindName(Field<String> name, String cursor) {
        Row3<Boolean, String, LeadId> here = row(isMissing(name), sortable(name), LEADS.LEAD_ID);
        return behind(
                LeadPlace.parse(cursor),
                place ->
                        here.lessThan(
                                place.name().isEmpty(), place.value(), new LeadId(place.id())),
                place ->
                        here.greaterThan(
                                place.name().isEmpty(), place.value(), new LeadId(place.id())));
    }

    private <T> Condition behind(
            Optional<T> place, Function<T, Condition> downwards, Function<T, Condition> upwards) {
        return place.map(isDescending ? downwards : upwards).orElse(noCondition());
    }

    List<OrderField<?>> fields() {
        return switch (by) {
            case ADDED -> ordered(LEADS.ADDED_AT);
            case CHANGED -> ordered(LEADS.CHANGED_AT);
            case PERSON -> ordered(isMissing(LEADS.PERSON_NAME), sortable(LEADS.PERSON_NAME));
            case ORGANISATION ->
                    ordered(isMissing(LEADS.ORGANISATION_NAME), sortable(LEADS.ORGANISATION_NAME));
        };
    }

    private List<OrderField<?>> ordered(Field<?>... fields) {
        return Stream.concat(Arrays.stream(fields), Stream.of(LEADS.LEAD_ID))
                .<OrderField<?>>map(field -> isDescending ? field.desc() : field.asc())
                .toList();
    }

    /**
     * Written as the index has it, or it is not used. Of {@code coalesce} PostgreSQL does not know
     * that it tells nothing of other workspaces' rows, and would not look it up behind their
     * policy.
     */
    private static Field<String> sortable(Field<String> name) {
        return when(name.isNull(), inline("")).otherwise(name).collate(ALPHABET);
    }

    private static Field<Boolean> isMissing(Field<String> name) {
        return field(name.isNull());
    }
}
