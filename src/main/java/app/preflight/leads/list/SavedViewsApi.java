package app.preflight.leads.list;

import app.preflight.shared.Ids;
import app.preflight.shared.SavedViewId;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Revision;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/lead-views}: lists of leads under a name. */
@RestController
@RequestMapping("/api/v1/lead-views")
class SavedViewsApi {

    private final SavedViews views;
    private final SavedViewInput input;

    SavedViewsApi(SavedViews views, SavedViewInput input) {
        this.views = views;
        this.input = input;
    }

    @GetMapping
    Listed<SavedViewBody> list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit) {
        int size = Listed.checkLimit(limit);
        Optional<UUID> last = after.filter(text -> !text.isBlank()).map(SavedViewsApi::cursor);
        List<SavedView> behind =
                views.visibleTo(viewer).stream()
                        .dropWhile(view -> last.filter(id -> !isBehind(view, id)).isPresent())
                        .limit(size + 1L)
                        .toList();
        return Listed.of(behind, size, view -> view.id().value().toString())
                .map(view -> SavedViewBody.of(viewer, view));
    }

    /** In the order of the text of ids, which is that of the database, too. */
    private static boolean isBehind(SavedView view, UUID last) {
        return view.id().value().toString().compareTo(last.toString()) > 0;
    }

    private static UUID cursor(String text) {
        return Ids.parse(text).orElseThrow(() -> new Invalid("after", "error.cursor"));
    }

    @PostMapping
    ResponseEntity<SavedViewBody> add(
            @AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        SavedViewId id = views.add(viewer, input.read(viewer, body));
        return answer(
                ResponseEntity.created(URI.create("/api/v1/lead-views/" + id.value())),
                viewer,
                require(viewer, id));
    }

    @GetMapping("/{id}")
    ResponseEntity<SavedViewBody> get(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return answer(ResponseEntity.ok(), viewer, require(viewer, SavedViewPages.id(id)));
    }

    /** All of it: what is left out is as it would be in a new one. */
    @PutMapping("/{id}")
    ResponseEntity<SavedViewBody> change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        SavedView view = require(viewer, SavedViewPages.id(id));
        NewView after = input.read(viewer, body);
        return answer(
                ResponseEntity.ok(),
                viewer,
                views.change(viewer, view.id(), before -> after, Revision.ifMatch(ifMatch)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<?> remove(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        views.remove(viewer, SavedViewPages.id(id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<SavedViewBody> answer(
            ResponseEntity.BodyBuilder answer, Viewer viewer, SavedView view) {
        return answer.eTag(Revision.etag(view.revision())).body(SavedViewBody.of(viewer, view));
    }

    private SavedView require(Viewer viewer, SavedViewId id) {
        return views.find(viewer, id).orElseThrow(NotFound::new);
    }
}
