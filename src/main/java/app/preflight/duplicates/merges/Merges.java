package app.preflight.duplicates.merges;

import app.preflight.database.Database;
import app.preflight.duplicates.KnownChanged;
import app.preflight.people.People;
import app.preflight.shared.Ids;
import app.preflight.shared.MergeId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Cursor;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Makes two one, and two of them again. The merged one keeps all it was, and leads to the kept one;
 * what hung on it hangs on that.
 */
@Component
public class Merges {

    private final Database database;
    private final MergeRows rows;
    private final MergeMoves moves;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            Database database,
            MergeRows rows,
            MergeMoves moves,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.moves = moves;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @return empty where one of the two was merged before, or is a lead that ended
     * @throws NotFound where the viewer does not see both
     * @throws Invalid where they are one already, or the kept one would be left without a name
     */
    public Optional<MergeId> merge(
            Viewer viewer, MergeKind kind, UUID keep, UUID merge, Choice choice) {
        MergeTable table = MergeTables.of(kind);
        table.requireAllowed(viewer);
        requireTwo(keep, merge);
        return database.write(
                viewer.workspace(),
                db -> {
                    Sides sides = table.lock(db, viewer, keep, merge);
                    return sides.areAlive()
                            ? Optional.of(merge(db, viewer, kind, sides, choice))
                            : Optional.empty();
                });
    }

    static void requireTwo(UUID keep, UUID merge) {
        if (keep.equals(merge)) {
            throw new Invalid("merge", "error.merge-itself");
        }
    }

    private MergeId merge(
            DSLContext db, Viewer viewer, MergeKind kind, Sides sides, Choice choice) {
        MergeTable table = MergeTables.of(kind);
        WorkspaceId workspace = viewer.workspace();
        Instant now = clock.instant();
        MergeId id = new MergeId(Ids.next());
        UUID kept = sides.kept().id();
        UUID merged = sides.merged().id();
        Changes changes = Changes.of(sides, choice);
        table.check(changes.madeTo(sides.kept()));
        table.write(db, workspace, kept, changes.madeTo(sides.kept()), now);
        table.end(db, viewer, merged, kept, now);
        rows.add(db, viewer, id, kind, sides, changes, now);
        moves.along(db, workspace, id, kind, sides);
        tell(db, workspace, kind, sides, now);
        events.publishEvent(new Merged(workspace, id, kind, kept, merged, viewer.id(), now));
        return id;
    }

    /**
     * @throws NotFound where the viewer does not see the merge
     */
    UndoOutcome undo(Viewer viewer, MergeId id) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Merge known = require(db, viewer, id);
                    MergeTable table = MergeTables.of(known.kind());
                    table.requireAllowed(viewer);
                    Sides sides = table.lock(db, viewer, known.kept(), known.merged());
                    return undo(db, viewer, require(db, viewer, id), sides);
                });
    }

    private UndoOutcome undo(DSLContext db, Viewer viewer, Merge merge, Sides sides) {
        if (merge.undone().isPresent()) {
            return new UndoOutcome.DoneBefore();
        }
        Optional<MergeId> since = rows.of(db, viewer.workspace(), merge.kept());
        if (since.isPresent()) {
            return new UndoOutcome.MergedSince(since.get());
        }
        takeApart(db, viewer, merge, sides);
        return new UndoOutcome.Done();
    }

    private void takeApart(DSLContext db, Viewer viewer, Merge merge, Sides sides) {
        MergeTable table = MergeTables.of(merge.kind());
        WorkspaceId workspace = viewer.workspace();
        Instant now = clock.instant();
        Side kept = sides.kept();
        table.write(
                db,
                workspace,
                kept.id(),
                table.sufficient(merge.changes().takenBackFrom(kept), kept.values()),
                now);
        table.revive(db, workspace, merge.merged(), now);
        rows.undo(db, viewer, merge.id(), now);
        rows.forget(db, workspace, merge);
        moves.back(db, workspace, merge.id(), merge.kind(), sides);
        tell(db, workspace, merge.kind(), sides, now);
        events.publishEvent(
                new MergeUndone(
                        workspace,
                        merge.id(),
                        merge.kind(),
                        merge.kept(),
                        merge.merged(),
                        viewer.id(),
                        now));
    }

    private void tell(
            DSLContext db, WorkspaceId workspace, MergeKind kind, Sides sides, Instant now) {
        List<UUID> both = List.of(sides.kept().id(), sides.merged().id());
        List<UUID> changed = new ArrayList<>(both);
        changed.addAll(MergeTables.of(kind).touchThoseBeside(db, workspace, sides, now));
        events.publishEvent(new KnownChanged(workspace, changed));
        if (kind != MergeKind.LEAD) {
            people.renamed(workspace, both);
        }
    }

    Optional<Merge> find(Viewer viewer, MergeId id) {
        return database.read(viewer.workspace(), db -> rows.find(db, viewer, id));
    }

    /**
     * The two, as they are now.
     *
     * @throws NotFound where the viewer does not see both
     */
    Sides sides(Viewer viewer, MergeKind kind, UUID keep, UUID merge) {
        return database.read(
                viewer.workspace(), db -> MergeTables.of(kind).find(db, viewer, keep, merge));
    }

    /** How many of what moved along, by the word for it. */
    Map<String, Integer> moved(Viewer viewer, MergeId id) {
        return database.read(viewer.workspace(), db -> moves.counts(db, viewer.workspace(), id));
    }

    /** Newest first. */
    List<Merge> list(Viewer viewer, Optional<MergeKind> kind, Optional<Cursor> after, int limit) {
        return database.read(viewer.workspace(), db -> rows.newest(db, viewer, kind, after, limit));
    }

    private Merge require(DSLContext db, Viewer viewer, MergeId id) {
        return rows.find(db, viewer, id).orElseThrow(NotFound::new);
    }
}
