package app.preflight.duplicates.search;

import app.preflight.web.Viewer;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/duplicate-searches}: a look through all leads, in the background. */
@RestController
@RequestMapping("/api/v1/duplicate-searches")
class DuplicateSearchesApi {

    private final DuplicateSearches searches;

    DuplicateSearchesApi(DuplicateSearches searches) {
        this.searches = searches;
    }

    @PostMapping
    ResponseEntity<DuplicateSearch> begin(Viewer viewer) {
        viewer.requireManager();
        DuplicateSearch search = searches.begin(viewer);
        return ResponseEntity.created(URI.create("/api/v1/duplicate-searches/" + search.id()))
                .body(search);
    }

    @GetMapping("/{id}")
    DuplicateSearch get(DuplicateSearch search) {
        return search;
    }
}
