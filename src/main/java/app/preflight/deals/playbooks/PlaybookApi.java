package app.preflight.deals.playbooks;

import app.preflight.deals.run.ActBody;
import app.preflight.deals.run.Acting;
import app.preflight.deals.run.ItemBodies;
import app.preflight.deals.run.Items;
import app.preflight.deals.run.PlaybookClosed;
import app.preflight.deals.run.Run;
import app.preflight.deals.run.WhichRun;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.web.Body;
import app.preflight.web.IfMatch;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Refusal;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A deal's playbooks over the API. */
@RestController
@RequestMapping("/api/v1/deals/{id}/playbooks")
class PlaybookApi {

    private final Playbooks playbooks;
    private final Openings openings;
    private final Closings closings;
    private final Items items;
    private final ItemBodies bodies;
    private final Problems problems;

    PlaybookApi(
            Playbooks playbooks,
            Openings openings,
            Closings closings,
            Items items,
            ItemBodies bodies,
            Problems problems) {
        this.playbooks = playbooks;
        this.openings = openings;
        this.closings = closings;
        this.items = items;
        this.bodies = bodies;
        this.problems = problems;
    }

    @GetMapping
    Listed<PlaybookBody> all(Viewer viewer, Run run, Slice slice, Locale locale) {
        return slice.of(
                        playbooks.all(viewer, run.deal(), slice.id(), slice.most()),
                        playbook -> playbook.id().toString())
                .map(playbook -> body(viewer, locale, playbook));
    }

    @PostMapping
    ResponseEntity<?> open(Viewer viewer, DealId deal, @Body PlaybookRequest body, Locale locale) {
        return switch (openings.open(viewer, deal, body.cause(), body.note().orElse(""))) {
            case Opening.Opened opened -> {
                String place = "/api/v1/deals/" + deal + "/playbooks/" + opened.playbook();
                yield ResponseEntity.created(URI.create(place))
                        .body(body(viewer, locale, find(viewer, deal, opened.playbook())));
            }
            case Refusal no -> problems.answer(no);
        };
    }

    @GetMapping("/{list}")
    PlaybookBody one(Viewer viewer, DealId deal, @PathVariable String list, Locale locale) {
        return body(viewer, locale, find(viewer, deal, id(list)));
    }

    @PutMapping("/{list}/items/{key}")
    ResponseEntity<?> act(
            Viewer viewer,
            DealId deal,
            @PathVariable String list,
            @PathVariable String key,
            IfMatch seen,
            @RequestBody ActBody body,
            Locale locale) {
        WhichRun run = WhichRun.ofPlaybook(deal, id(list));
        return switch (items.act(viewer, run, key, body::read, seen)) {
            case Acting.Acted acted ->
                    ResponseEntity.ok()
                            .eTag(acted.item().etag())
                            .body(bodies.of(viewer, locale, acted.process(), acted.item()));
            case Refusal no -> problems.answer(no);
        };
    }

    @PostMapping("/{list}/closure")
    ResponseEntity<?> close(
            Viewer viewer,
            DealId deal,
            @PathVariable String list,
            @Body PlaybookClosure body,
            Locale locale) {
        UUID id = id(list);
        return closings.close(viewer, deal, id, body.reason())
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(body(viewer, locale, find(viewer, deal, id)))
                : problems.answer(new PlaybookClosed());
    }

    private PlaybookBody body(Viewer viewer, Locale locale, Playbook playbook) {
        return PlaybookBody.of(
                playbook,
                locale,
                item -> bodies.of(viewer, locale, playbook.list().run().process(), item));
    }

    private Playbook find(Viewer viewer, DealId deal, UUID id) {
        return playbooks.find(viewer, deal, id).orElseThrow(NotFound::new);
    }

    private static UUID id(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }
}
