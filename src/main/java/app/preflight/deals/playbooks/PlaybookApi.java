package app.preflight.deals.playbooks;

import app.preflight.deals.run.ActBody;
import app.preflight.deals.run.ItemBodies;
import app.preflight.deals.run.Runs;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Revision;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A deal's playbooks over the API. */
@RestController
@RequestMapping("/api/v1/deals/{deal}/playbooks")
class PlaybookApi {

    private final Runs runs;
    private final Playbooks lists;
    private final Openings openings;
    private final Answers answers;
    private final ItemBodies items;
    private final Problems problems;

    PlaybookApi(
            Runs runs,
            Playbooks lists,
            Openings openings,
            Answers answers,
            ItemBodies items,
            Problems problems) {
        this.runs = runs;
        this.lists = lists;
        this.openings = openings;
        this.answers = answers;
        this.items = items;
        this.problems = problems;
    }

    record OpeningRequest(@Nullable String cause, @Nullable String note) {}

    record ClosureRequest(@Nullable String reason) {}

    @GetMapping
    Listed<PlaybookBody> all(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit,
            Locale locale) {
        DealId id = runs.run(viewer, deal(deal)).orElseThrow(NotFound::new).deal();
        int size = Listed.checkLimit(limit);
        Optional<UUID> last =
                after.filter(text -> !text.isBlank())
                        .map(text ->
                                Ids.parse(text)
                                        .orElseThrow(() -> new Invalid("after", "error.cursor")));
        return Listed.of(lists.all(viewer, id, last, size + 1), size, list -> list.id().toString())
                .map(list -> body(viewer, locale, list));
    }

    @PostMapping
    ResponseEntity<?> open(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @RequestBody OpeningRequest body,
            Locale locale) {
        DealId id = deal(deal);
        Fields fields = new Fields();
        String cause = fields.required("cause", body.cause(), Fields.LINE);
        String note = fields.optional("note", body.note(), Fields.NOTE).orElse("");
        fields.check();
        return switch (openings.open(viewer, id, cause, note)) {
            case Opening.Opened opened -> {
                URI place =
                        URI.create("/api/v1/deals/" + id.value() + "/playbooks/" + opened.list());
                yield ResponseEntity.created(place)
                        .body(body(viewer, locale, find(viewer, id, opened.list())));
            }
            case Opening.OpenAlready open ->
                    problems.answer(
                            HttpStatus.CONFLICT,
                            "playbook-open",
                            Map.of("list", open.list().id(), "cause", open.list().cause()));
            case Opening.Over over -> over();
        };
    }

    private ResponseEntity<?> over() {
        return problems.answer(HttpStatus.CONFLICT, "over", Map.of());
    }

    @GetMapping("/{list}")
    PlaybookBody one(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @PathVariable String list,
            Locale locale) {
        return body(viewer, locale, find(viewer, deal(deal), list(list)));
    }

    @PutMapping("/{list}/items/{key}")
    ResponseEntity<?> act(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @PathVariable String list,
            @PathVariable String key,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ActBody body,
            Locale locale) {
        Answering answering =
                answers.act(
                        viewer, deal(deal), list(list), key, body::read, Revision.ifMatch(ifMatch));
        return switch (answering) {
            case Answering.Answered answered ->
                    ResponseEntity.ok()
                            .eTag(answered.item().etag())
                            .body(items.of(viewer, locale, answered.item()));
            case Answering.ClosedBefore before -> closedBefore();
            case Answering.Over over -> over();
        };
    }

    @PostMapping("/{list}/closure")
    ResponseEntity<?> close(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @PathVariable String list,
            @RequestBody ClosureRequest body,
            Locale locale) {
        Fields fields = new Fields();
        String reason = fields.required("reason", body.reason(), Fields.NOTE);
        fields.check();
        return answers.close(viewer, deal(deal), list(list), reason)
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(body(viewer, locale, find(viewer, deal(deal), list(list))))
                : closedBefore();
    }

    private ResponseEntity<?> closedBefore() {
        return problems.answer(HttpStatus.CONFLICT, "playbook-closed", Map.of());
    }

    private PlaybookBody body(Viewer viewer, Locale locale, Playbook list) {
        return PlaybookBody.of(list, locale, item -> items.of(viewer, locale, item));
    }

    private Playbook find(Viewer viewer, DealId deal, UUID list) {
        return lists.find(viewer, deal, list).orElseThrow(NotFound::new);
    }

    private static DealId deal(String text) {
        return new DealId(list(text));
    }

    private static UUID list(String text) {
        return Ids.parse(text).orElseThrow(NotFound::new);
    }
}
