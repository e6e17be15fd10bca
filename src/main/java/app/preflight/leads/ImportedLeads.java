package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.LEAD_EVENTS;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.preflight.database.Batch;
import app.preflight.deals.run.NewEvent;
import app.preflight.duplicates.Candidate;
import app.preflight.duplicates.Candidates;
import app.preflight.duplicates.Decisions;
import app.preflight.duplicates.RecordsChanged;
import app.preflight.leads.LeadOwners.Owned;
import app.preflight.shared.LeadId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Leads that came in one import: many are taken in at once, and all of them taken away again. */
@Component
public class ImportedLeads {

    private final LeadOwners owners;
    private final Candidates candidates;
    private final Decisions decisions;
    private final ApplicationEventPublisher events;

    ImportedLeads(
            LeadOwners owners,
            Candidates candidates,
            Decisions decisions,
            ApplicationEventPublisher events) {
        this.owners = owners;
        this.candidates = candidates;
        this.decisions = decisions;
        this.events = events;
    }

    /**
     * @param owner of its leads; where the rules are asked, of those which no rule fits
     * @param by who asked for the import
     */
    public record Source(
            WorkspaceId workspace, UUID id, UserId owner, boolean byRules, UserId by) {}

    /**
     * @param found who may be the same
     * @param isNew whether it is decided that nobody of these is
     */
    public record NewLead(LeadId id, LeadDetails facts, List<Candidate> found, boolean isNew) {}

    /** Whoever calls sees to it that the next duplicate check finds them. */
    public void add(DSLContext db, Source source, List<NewLead> leads, Instant at) {
        List<Owned> owned = owned(db, source, leads);
        insert(db, source, leads, owned, at);
        Map<LeadId, ObjectNode> added = new LinkedHashMap<>();
        Map<LeadId, List<Candidate>> found = new LinkedHashMap<>();
        Map<LeadId, List<Candidate>> decided = new LinkedHashMap<>();
        for (int place = 0; place < leads.size(); place++) {
            NewLead lead = leads.get(place);
            ObjectNode data = data(source.id()).put("candidates", lead.found().size());
            added.put(lead.id(), owned.get(place).tell(data));
            found.put(lead.id(), lead.found());
            if (lead.isNew()) {
                decided.put(lead.id(), lead.found());
            }
        }
        LeadEvents.append(
                db,
                source.workspace(),
                LeadEvents.each(added, LeadEventType.LEAD_ADDED, source.by(), at));
        candidates.add(db, source.workspace(), found, at);
        decisions.allNew(db, source.workspace(), decided, source.by(), at);
    }

    private List<Owned> owned(DSLContext db, Source source, List<NewLead> leads) {
        List<LeadDetails> facts = leads.stream().map(NewLead::facts).toList();
        return owners.of(db, source.workspace(), source.owner(), source.byRules(), facts);
    }

    private static void insert(
            DSLContext db, Source source, List<NewLead> leads, List<Owned> owned, Instant at) {
        List<Map<Field<?>, @Nullable Object>> rows = new ArrayList<>();
        for (int place = 0; place < leads.size(); place++) {
            NewLead lead = leads.get(place);
            Map<Field<?>, @Nullable Object> row =
                    LeadColumns.added(
                            source.workspace(),
                            lead.id(),
                            lead.facts(),
                            owned.get(place).owner(),
                            Optional.of(source.by()),
                            at);
            row.put(LEADS.IMPORT_ID, source.id());
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            Batch batch = Batch.into(LEADS, rows.getFirst().keySet().toArray(Field[]::new));
            rows.forEach(row -> batch.add(row.values().toArray()));
            batch.write(db);
        }
    }

    /**
     * @param last the one up to which all have had their turn now; empty where none was left
     * @param kept those that something had happened to since
     */
    public record Removal(Optional<LeadId> last, int removed, int kept) {}

    /**
     * Takes the next of them away again, but for those that something happened to since.
     *
     * @param after those up to this one had their turn
     */
    public Removal remove(
            DSLContext db, Source source, Optional<LeadId> after, int limit, Instant at) {
        List<LeadId> turn = next(db, source, after, limit);
        if (turn.isEmpty()) {
            return new Removal(Optional.empty(), 0, 0);
        }
        List<LeadId> removed = remove(db, source, turn, at);
        LeadEvents.append(
                db,
                source.workspace(),
                removed.stream()
                        .map(lead ->
                                NewEvent.of(lead, LeadEventType.LEAD_REMOVED, source.by(), at)
                                        .with(data(source.id())))
                        .toList());
        events.publishEvent(
                new RecordsChanged(
                        source.workspace(), removed.stream().map(LeadId::value).toList()));
        return new Removal(
                Optional.of(turn.getLast()), removed.size(), turn.size() - removed.size());
    }

    private static List<LeadId> next(
            DSLContext db, Source source, Optional<LeadId> after, int limit) {
        return db.select(LEADS.LEAD_ID)
                .from(LEADS)
                .where(LEADS.WORKSPACE_ID.eq(source.workspace()))
                .and(LEADS.IMPORT_ID.eq(source.id()))
                .and(after.map(LEADS.LEAD_ID::gt).orElse(noCondition()))
                .orderBy(LEADS.LEAD_ID)
                .limit(limit)
                .forUpdate()
                .fetch(LEADS.LEAD_ID);
    }

    private static List<LeadId> remove(
            DSLContext db, Source source, List<LeadId> turn, Instant at) {
        return db.update(LEADS)
                .set(LEADS.STATUS, LeadStatus.REMOVED.code())
                .set(LEADS.CLOSED_AT, at)
                .set(LEADS.CLOSED_BY, source.by())
                .set(LEADS.CHANGED_AT, at)
                .set(LEADS.REVISION, LEADS.REVISION.plus(1))
                .where(LEADS.WORKSPACE_ID.eq(source.workspace()))
                .and(LEADS.LEAD_ID.in(turn.stream().map(LeadId::value).toList()))
                .and(LEADS.STATUS.eq(LeadStatus.OPEN.code()))
                .and(notExists(otherEvents(source.id())))
                .returning(LEADS.LEAD_ID)
                .fetch(row -> row.getLeadId());
    }

    /** What happened to a lead by other means than this import. */
    private static Select<?> otherEvents(UUID source) {
        Field<String> by = jsonbGetAttributeAsText(LEAD_EVENTS.DATA, "import");
        Condition other = by.isNull().or(by.ne(source.toString()));
        return selectOne()
                .from(LEAD_EVENTS)
                .where(LEAD_EVENTS.WORKSPACE_ID.eq(LEADS.WORKSPACE_ID))
                .and(LEAD_EVENTS.LEAD_ID.eq(LEADS.LEAD_ID))
                .and(other);
    }

    static ObjectNode data(UUID source) {
        return JsonNodeFactory.instance.objectNode().put("import", source.toString());
    }
}
