package app.preflight.leads.list;

import app.preflight.shared.SavedViewId;
import app.preflight.web.Body;
import app.preflight.web.IfMatch;
import app.preflight.web.Listed;
import app.preflight.web.Revision;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/lead-views}: lists of leads under a name. */
@RestController
@RequestMapping("/api/v1/lead-views")
class SavedViewsApi {

    private final SavedViews views;
    private final ViewCheck check;

    SavedViewsApi(SavedViews views, ViewCheck check) {
        this.views = views;
        this.check = check;
    }

    @GetMapping
    Listed<SavedViewBody> list(Viewer viewer, Slice slice) {
        Optional<UUID> last = slice.id();
        List<SavedView> behind =
                views.visibleTo(viewer).stream()
                        .dropWhile(view -> last.filter(id -> !isBehind(view, id)).isPresent())
                        .limit(slice.most())
                        .toList();
        return slice.of(behind, view -> view.id().value().toString())
                .map(view -> SavedViewBody.of(viewer, view));
    }

    /** In the order of the text of ids, which is that of the database, too. */
    private static boolean isBehind(SavedView view, UUID last) {
        return view.id().value().toString().compareTo(last.toString()) > 0;
    }

    @PostMapping
    ResponseEntity<SavedViewBody> add(Viewer viewer, @Body NewLeadView input) {
        check.check(viewer, input);
        SavedView view = views.add(viewer, input.name(), input.shared(), input.listing());
        URI address = URI.create("/api/v1/lead-views/" + view.id().value());
        return answer(ResponseEntity.created(address), viewer, view);
    }

    private static ResponseEntity<SavedViewBody> answer(
            ResponseEntity.BodyBuilder answer, Viewer viewer, SavedView view) {
        return answer.eTag(Revision.etag(view.revision())).body(SavedViewBody.of(viewer, view));
    }

    @GetMapping("/{id}")
    ResponseEntity<SavedViewBody> get(Viewer viewer, SavedView view) {
        return answer(ResponseEntity.ok(), viewer, view);
    }

    /** All of it: what is left out is as it would be in a new one. */
    @PutMapping("/{id}")
    ResponseEntity<SavedViewBody> change(
            Viewer viewer, SavedView view, IfMatch seen, @Body NewLeadView input) {
        check.check(viewer, input);
        SavedView changed =
                views.change(
                        viewer,
                        view.id(),
                        now -> now.changed(input.name(), input.shared(), input.listing()),
                        seen);
        return answer(ResponseEntity.ok(), viewer, changed);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(Viewer viewer, SavedViewId id) {
        views.remove(viewer, id);
        return ResponseEntity.noContent().build();
    }
}
