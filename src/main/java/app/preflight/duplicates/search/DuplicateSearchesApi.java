package app.preflight.duplicates.search;

import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/duplicate-searches}: a look through all leads, as a job. */
@RestController
@RequestMapping("/api/v1/duplicate-searches")
class DuplicateSearchesApi {

    private final DuplicateSearches searches;

    DuplicateSearchesApi(DuplicateSearches searches) {
        this.searches = searches;
    }

    record SearchBody(
            UUID id,
            String state,
            int leads,
            int done,
            int found,
            Actor by,
            Instant at,
            @Nullable Instant endedAt) {

        static SearchBody of(DuplicateSearch search) {
            return new SearchBody(
                    search.id(),
                    search.state().code(),
                    search.leads(),
                    search.done(),
                    search.found(),
                    search.askedBy(),
                    search.askedAt(),
                    search.endedAt().orElse(null));
        }
    }

    @PostMapping
    ResponseEntity<SearchBody> begin(@AuthenticationPrincipal Viewer viewer) {
        viewer.requireManager();
        DuplicateSearch search = searches.begin(viewer);
        return ResponseEntity.created(URI.create("/api/v1/duplicate-searches/" + search.id()))
                .body(SearchBody.of(search));
    }

    @GetMapping("/{id}")
    SearchBody get(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        viewer.requireManager();
        return Ids.parse(id)
                .flatMap(known -> searches.find(viewer, known))
                .map(SearchBody::of)
                .orElseThrow(NotFound::new);
    }
}
