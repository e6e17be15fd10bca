package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.deals.run.CompletionOutcome;
import app.preflight.deals.run.DealEvent;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.Refusals;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.UserId;
import app.preflight.web.Cursor;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Revision;
import app.preflight.web.Viewer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/deals}: deals, their closure and what happened to them. */
@RestController
@RequestMapping("/api/v1/deals")
class DealsApi {

    private static final Set<String> OUTCOMES = Set.of("won", "lost");

    private final Deals deals;
    private final DealLists lists;
    private final DealInput input;
    private final NamedUsers named;
    private final Closures closures;
    private final DealEvents events;
    private final Refusals refusals;
    private final Problems problems;
    private final Clock clock;

    DealsApi(
            Deals deals,
            DealLists lists,
            DealInput input,
            NamedUsers named,
            Closures closures,
            DealEvents events,
            Refusals refusals,
            Problems problems,
            Clock clock) {
        this.deals = deals;
        this.lists = lists;
        this.input = input;
        this.named = named;
        this.closures = closures;
        this.events = events;
        this.refusals = refusals;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<DealBody> open(
            @AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        DealId id = deals.open(viewer, input.read(viewer, body, clock.instant()));
        Deal deal = require(viewer, id);
        return ResponseEntity.created(URI.create("/api/v1/deals/" + id.value()))
                .eTag(etag(deal))
                .body(DealBody.of(deal));
    }

    @GetMapping
    Listed<DealBody> list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam Optional<String> process,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> owner,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit) {
        int size = Listed.checkLimit(limit);
        Optional<Cursor> cursor =
                DealInput.given(after)
                        .map(text ->
                                Cursor.parse(text)
                                        .orElseThrow(() -> new Invalid("after", "error.cursor")));
        Optional<UserId> user = DealInput.given(owner).map(name -> named.owner(viewer, name));
        DealFilter filter =
                new DealFilter(
                        DealInput.given(process),
                        DealInput.given(stage),
                        DealInput.given(status).map(DealsApi::status),
                        user,
                        DealInput.given(q));
        List<Deal> found = lists.list(viewer, filter, cursor, size + 1);
        return Listed.of(found, size, deal -> new Cursor(deal.openedAt(), deal.id().value()).text())
                .map(DealBody::of);
    }

    private static Status status(String word) {
        for (Status status : Status.values()) {
            if (status.code().equals(word)) {
                return status;
            }
        }
        throw new Invalid("status", "error.choice");
    }

    @GetMapping("/{id}")
    ResponseEntity<DealBody> get(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return answer(require(viewer, id(id)));
    }

    @PatchMapping("/{id}")
    ResponseEntity<DealBody> change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Deal deal = require(viewer, id(id));
        return answer(
                deals.change(
                        viewer,
                        deal.id(),
                        before -> input.patch(viewer, before, body),
                        Revision.ifMatch(ifMatch)));
    }

    private static ResponseEntity<DealBody> answer(Deal deal) {
        return ResponseEntity.ok().eTag(etag(deal)).body(DealBody.of(deal));
    }

    /** A tick changes the run only, and with it the stage and the progress that are shown here. */
    private static String etag(Deal deal) {
        return Revision.etag(deal.revision(), deal.run().revision());
    }

    record ClosureRequest(@Nullable String outcome, @Nullable String reason) {}

    @PostMapping("/{id}/closure")
    ResponseEntity<?> close(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestBody ClosureRequest body,
            Locale locale) {
        Deal deal = require(viewer, id(id));
        Fields fields = new Fields();
        String outcome = fields.required("outcome", body.outcome(), Fields.LINE);
        if (!outcome.isEmpty() && !OUTCOMES.contains(outcome)) {
            fields.reject("outcome", "error.choice");
        }
        if (outcome.equals(Status.LOST.code())) {
            fields.required("reason", body.reason(), Fields.NOTE);
        }
        Optional<String> reason = fields.optional("reason", body.reason(), Fields.NOTE);
        fields.check();
        return outcome.equals(Status.LOST.code())
                ? lose(viewer, deal.id(), reason.orElseThrow())
                : win(viewer, deal.id(), locale);
    }

    private ResponseEntity<?> lose(Viewer viewer, DealId id, String reason) {
        Optional<Deal> lost = closures.lose(viewer, id, reason);
        return lost.isPresent()
                ? closed(lost.get())
                : problems.answer(HttpStatus.CONFLICT, "closed", Map.of());
    }

    private ResponseEntity<?> win(Viewer viewer, DealId id, Locale locale) {
        CompletionOutcome outcome = closures.win(viewer, id);
        return outcome instanceof CompletionOutcome.Completed
                ? closed(require(viewer, id))
                : refusals.answer(outcome, locale);
    }

    private static ResponseEntity<DealBody.ClosureBody> closed(Deal deal) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(DealBody.ClosureBody.of(deal.closure().orElseThrow()));
    }

    @DeleteMapping("/{id}/closure")
    ResponseEntity<?> reopen(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return closures.reopen(viewer, id(id)).isPresent()
                ? ResponseEntity.noContent().build()
                : problems.answer(HttpStatus.CONFLICT, "not-closed", Map.of());
    }

    @GetMapping("/{id}/events")
    Listed<ObjectNode> events(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit) {
        Deal deal = require(viewer, id(id));
        int size = Listed.checkLimit(limit);
        Optional<UUID> last =
                DealInput.given(after)
                        .map(text ->
                                Ids.parse(text)
                                        .orElseThrow(() -> new Invalid("after", "error.cursor")));
        List<EventType> types = type.stream().map(DealsApi::eventType).toList();
        List<DealEvent> found = events.list(viewer, deal.id(), types, last, size + 1);
        return Listed.of(found, size, event -> event.id().toString()).map(DealEvent::body);
    }

    private static EventType eventType(String word) {
        for (EventType type : EventType.values()) {
            if (type.code().equals(word)) {
                return type;
            }
        }
        throw new Invalid("type", "error.choice");
    }

    private Deal require(Viewer viewer, DealId id) {
        return deals.find(viewer, id).orElseThrow(NotFound::new);
    }

    private static DealId id(String text) {
        return Ids.parse(text).map(DealId::new).orElseThrow(NotFound::new);
    }
}
