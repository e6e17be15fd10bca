package app.preflight.leads.imports;

import static app.preflight.schema.Tables.LEADS;
import static app.preflight.schema.Tables.LEAD_IMPORT_UPDATES;

import app.preflight.database.Database;
import app.preflight.database.Statistics;
import app.preflight.duplicates.Candidate;
import app.preflight.jobs.Task;
import app.preflight.jobs.Tasks;
import app.preflight.leads.ImportedLeads;
import app.preflight.leads.ImportedLeads.NewLead;
import app.preflight.leads.ImportedLeads.Source;
import app.preflight.leads.LeadFillings;
import app.preflight.shared.LeadId;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes checked rows in one transaction that also notes that they are done. */
@Component
class RowWriting {

    private static final Logger LOG = LoggerFactory.getLogger(RowWriting.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final ImportedLeads leads;
    private final LeadFillings fillings;
    private final Tasks tasks;
    private final Clock clock;

    RowWriting(
            Database database,
            Tasks tasks,
            ImportedLeads leads,
            LeadFillings fillings,
            Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.leads = leads;
        this.fillings = fillings;
        this.clock = clock;
    }

    /**
     * @param done rows of the file that were done before
     * @param standIns of the rows just before; those of these are added
     * @return the leads that are there now; none where another node, or somebody's stop, came first
     */
    Set<UUID> write(Viewer asker, LeadImport from, long done, CheckedRows rows, StandIns standIns) {
        ChunkOfRows chunk =
                new ChunkOfRows(from.policy(), open(asker, from, rows.found()), standIns);
        Iterator<List<Candidate>> candidates = rows.found().iterator();
        for (RowReading row : rows.readings()) {
            switch (row) {
                case RowReading.Taken taken -> chunk.take(taken, candidates.next());
                case RowReading.Rejected rejected -> chunk.reject(rejected);
            }
        }
        return written(asker, from, done, chunk);
    }

    /**
     * @param done rows of the file that are in
     */
    void renewStatistics(long done) {
        try {
            database.global(db -> {
                Statistics.renewIfGrown(db, LEADS, done);
                return done;
            });
        } catch (DataAccessException | TransactionException slow) {
            LOG.warn("The database plans by what it knew before: it could not look again", slow);
        }
    }

    private Set<UUID> open(Viewer asker, LeadImport from, List<List<Candidate>> found) {
        Set<UUID> open = new HashSet<>();
        if (from.policy() == Policy.UPDATE) {
            List<UUID> ids =
                    found.stream().flatMap(List::stream).map(Candidate::id).distinct().toList();
            fillings.openAmong(asker, ids).forEach(lead -> open.add(lead.value()));
        }
        return open;
    }

    private Set<UUID> written(Viewer asker, LeadImport from, long done, ChunkOfRows chunk) {
        return database.write(
                asker.workspace(),
                db -> {
                    Task<RowCounts> task = tasks.lock(from.task());
                    boolean isOurs = task.isRunning() && task.done() == done;
                    return isOurs ? write(db, asker, from, task, chunk) : Set.of();
                });
    }

    private Set<UUID> write(
            DSLContext db, Viewer asker, LeadImport from, Task<RowCounts> task, ChunkOfRows chunk) {
        Source source =
                new Source(
                        asker.workspace(),
                        from.id(),
                        from.owner().owner().id(),
                        from.owner().byRules(),
                        asker.id());
        Instant now = clock.instant();
        leads.add(db, source, chunk.added(), now);
        List<NewLead> instead = new ArrayList<>();
        chunk.fillings().forEach(row -> fill(db, asker, from, row).ifPresent(instead::add));
        leads.add(db, source, instead, now);
        Rejections.add(db, asker.workspace(), from.id(), chunk.rejected());
        RowCounts counts = chunk.counts(instead.size());
        tasks.advance(task, counts.done(), task.details().plus(counts));
        Set<UUID> written = new HashSet<>();
        chunk.added().forEach(lead -> written.add(lead.id().value()));
        instead.forEach(lead -> written.add(lead.id().value()));
        return written;
    }

    /** The lead that the row becomes instead, where the other has ended meanwhile. */
    private Optional<NewLead> fill(
            DSLContext db, Viewer asker, LeadImport from, ChunkOfRows.Filling row) {
        Optional<Map<String, JsonNode>> filled =
                fillings.fill(asker, from.id(), row.into(), row.row().facts());
        filled.filter(facts -> !facts.isEmpty())
                .ifPresent(facts -> note(db, asker, from, row.row().line(), row.into(), facts));
        return filled.isPresent()
                ? Optional.empty()
                : Optional.of(new NewLead(row.row().id(), row.row().facts(), row.found(), false));
    }

    private static void note(
            DSLContext db,
            Viewer asker,
            LeadImport from,
            long line,
            LeadId lead,
            Map<String, JsonNode> filled) {
        db.insertInto(LEAD_IMPORT_UPDATES)
                .set(LEAD_IMPORT_UPDATES.WORKSPACE_ID, asker.workspace())
                .set(LEAD_IMPORT_UPDATES.IMPORT_ID, from.id())
                .set(LEAD_IMPORT_UPDATES.LINE, line)
                .set(LEAD_IMPORT_UPDATES.LEAD_ID, lead)
                .set(LEAD_IMPORT_UPDATES.FILLED, JSONB.valueOf(JSON.writeValueAsString(filled)))
                .execute();
    }
}
