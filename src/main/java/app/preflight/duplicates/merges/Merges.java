package app.preflight.duplicates.merges;

import app.preflight.database.Database;
import app.preflight.duplicates.RecordKind;
import app.preflight.duplicates.RecordsChanged;
import app.preflight.shared.Ids;
import app.preflight.shared.MergeId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Cursor;
import app.preflight.web.Forbidden;
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
 * Makes two one, and two of them again. The merged one keeps all it was, and leads to the survivor;
 * what referred to it refers to that.
 */
@Component
public class Merges {

    private final Database database;
    private final MergeTables tables;
    private final MergeRows rows;
    private final MergeMoves moves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merges(
            Database database,
            MergeTables tables,
            MergeRows rows,
            MergeMoves moves,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.tables = tables;
        this.rows = rows;
        this.moves = moves;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Invalid besides where the records have no such field
     */
    MergeOutcome merge(Viewer viewer, MergeRequest request) {
        request.check(tables.of(request.kind()));
        return merge(viewer, request.kind(), request.keep(), request.merge(), request.choice());
    }

    /**
     * @throws NotFound where the viewer does not see both
     * @throws Invalid where they are one already, or the survivor would be left without a name
     */
    public MergeOutcome merge(
            Viewer viewer, RecordKind kind, UUID survivor, UUID merged, Choice choice) {
        MergeTable table = allowed(viewer, kind);
        if (survivor.equals(merged)) {
            throw new Invalid("merge", "error.merge-itself");
        }
        return database.write(
                viewer.workspace(),
                db -> {
                    Sides sides = table.lock(db, viewer, survivor, merged);
                    return sides.areMergeable()
                            ? new MergeOutcome.Done(merge(db, viewer, table, sides, choice))
                            : new MergeOutcome.Ended();
                });
    }

    private MergeTable allowed(Viewer viewer, RecordKind kind) {
        MergeTable table = tables.of(kind);
        if (!table.mayMerge(viewer)) {
            throw new Forbidden();
        }
        return table;
    }

    private MergeId merge(
            DSLContext db, Viewer viewer, MergeTable table, Sides sides, Choice choice) {
        WorkspaceId workspace = viewer.workspace();
        Instant now = clock.instant();
        MergeId id = new MergeId(Ids.next());
        UUID survivor = sides.survivor().id();
        UUID merged = sides.merged().id();
        Changes changes = Changes.of(sides, choice);
        table.check(changes.appliedTo(sides.survivor()));
        table.write(db, workspace, survivor, changes.appliedTo(sides.survivor()), now);
        table.end(db, viewer, merged, survivor, now);
        rows.add(db, viewer, id, sides, changes, now);
        moves.move(db, workspace, id, sides);
        publish(db, viewer, id, table, sides, false, now);
        return id;
    }

    /**
     * @throws NotFound where the viewer does not see the merge
     */
    UndoOutcome undo(Viewer viewer, Merge merge) {
        MergeTable table = allowed(viewer, merge.kind());
        return database.write(
                viewer.workspace(),
                db -> {
                    Sides sides = table.lock(db, viewer, merge.survivor(), merge.merged());
                    Merge locked = rows.find(db, viewer, merge.id()).orElseThrow(NotFound::new);
                    return undo(db, viewer, locked, table, sides);
                });
    }

    private UndoOutcome undo(
            DSLContext db, Viewer viewer, Merge merge, MergeTable table, Sides sides) {
        if (merge.undone().isPresent()) {
            return new UndoOutcome.DoneBefore();
        }
        Optional<MergeId> since = rows.of(db, viewer.workspace(), merge.survivor());
        if (since.isPresent()) {
            return new UndoOutcome.MergedSince(since.get());
        }
        separate(db, viewer, merge, table, sides);
        return new UndoOutcome.Done();
    }

    private void separate(
            DSLContext db, Viewer viewer, Merge merge, MergeTable table, Sides sides) {
        WorkspaceId workspace = viewer.workspace();
        Instant now = clock.instant();
        Side survivor = sides.survivor();
        table.write(
                db,
                workspace,
                survivor.id(),
                table.completed(merge.changes().undoneIn(survivor), survivor.values()),
                now);
        table.restore(db, workspace, merge.merged(), now);
        rows.undo(db, viewer, merge.id(), now);
        rows.rewriteLater(db, workspace, merge);
        moves.moveBack(db, workspace, merge.id(), sides);
        publish(db, viewer, merge.id(), table, sides, true, now);
    }

    private void publish(
            DSLContext db,
            Viewer viewer,
            MergeId id,
            MergeTable table,
            Sides sides,
            boolean isUndone,
            Instant now) {
        WorkspaceId workspace = viewer.workspace();
        List<UUID> changed = new ArrayList<>(sides.ids());
        changed.addAll(table.touchDependents(db, workspace, sides.ids(), now));
        events.publishEvent(new RecordsChanged(workspace, changed));
        events.publishEvent(
                new MergeChanged(
                        workspace,
                        id,
                        table.kind(),
                        sides.survivor().id(),
                        sides.merged().id(),
                        isUndone,
                        viewer.id(),
                        now));
    }

    Optional<Merge> find(Viewer viewer, MergeId id) {
        return database.read(viewer.workspace(), db -> rows.find(db, viewer, id));
    }

    /**
     * The two, as they are now.
     *
     * @throws NotFound where the viewer does not see both
     */
    private Sides sides(Viewer viewer, RecordKind kind, UUID survivor, UUID merged) {
        return database.read(
                viewer.workspace(), db -> tables.of(kind).find(db, viewer, survivor, merged));
    }

    /**
     * To choose from before they are merged.
     *
     * @throws NotFound where the viewer does not see both
     */
    Comparison compare(Viewer viewer, MergeRequest request, Choice choice) {
        MergeTable table = allowed(viewer, request.kind());
        Sides sides = sides(viewer, request.kind(), request.keep(), request.merge());
        return Comparison.of(table, sides, choice);
    }

    MergeView view(Viewer viewer, Merge merge) {
        MergeTable table = tables.of(merge.kind());
        Sides sides = sides(viewer, merge.kind(), merge.survivor(), merge.merged());
        Map<String, Integer> moved =
                database.read(
                        viewer.workspace(), db -> moves.counts(db, viewer.workspace(), merge.id()));
        return MergeView.of(table, merge, sides, moved, table.mayMerge(viewer));
    }

    /** Newest first. */
    List<Merge> list(Viewer viewer, Optional<RecordKind> kind, Optional<Cursor> after, int limit) {
        return database.read(viewer.workspace(), db -> rows.newest(db, viewer, kind, after, limit));
    }
}
