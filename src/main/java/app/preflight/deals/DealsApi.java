package app.preflight.deals;

import app.preflight.accounts.NamedUsers;
import app.preflight.deals.run.CompletionOutcome.Completed;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.Event;
import app.preflight.deals.run.EventType;
import app.preflight.shared.Coded;
import app.preflight.shared.DealId;
import app.preflight.web.Body;
import app.preflight.web.Cursor;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.Patch;
import app.preflight.web.Problems;
import app.preflight.web.Refusal;
import app.preflight.web.Revision;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/deals}: deals, their closure and what happened to them. */
@RestController
@RequestMapping("/api/v1/deals")
class DealsApi {

    private final Deals deals;
    private final DealChanges changes;
    private final DealLists lists;
    private final NewDeals newDeals;
    private final NamedUsers named;
    private final Closures closures;
    private final DealEvents events;
    private final Problems problems;
    private final Clock clock;

    DealsApi(
            Deals deals,
            DealChanges changes,
            DealLists lists,
            NewDeals newDeals,
            NamedUsers named,
            Closures closures,
            DealEvents events,
            Problems problems,
            Clock clock) {
        this.deals = deals;
        this.changes = changes;
        this.lists = lists;
        this.newDeals = newDeals;
        this.named = named;
        this.closures = closures;
        this.events = events;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<DealBody> open(Viewer viewer, @Body DealInput input) {
        DealId id = deals.open(viewer, newDeals.of(viewer, input, clock.instant()));
        return answer(
                ResponseEntity.created(URI.create("/api/v1/deals/" + id.value())),
                deals.require(viewer, id));
    }

    @GetMapping
    Listed<DealBody> list(
            Viewer viewer,
            @RequestParam Optional<String> process,
            @RequestParam Optional<String> stage,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> owner,
            @RequestParam Optional<String> q,
            Slice slice) {
        DealFilter filter =
                new DealFilter(
                        DealFilter.given(process),
                        DealFilter.given(stage),
                        DealFilter.given(status).map(code -> coded(Status.class, "status", code)),
                        DealFilter.given(owner).map(name -> named.owner(viewer, name)),
                        DealFilter.given(q));
        List<Deal> found = lists.list(viewer, filter, slice.cursor(), slice.most());
        return slice.of(found, deal -> new Cursor(deal.openedAt(), deal.id().value()).text())
                .map(DealBody::of);
    }

    private static <E extends Coded> E coded(Class<E> type, String field, String code) {
        return Coded.find(type, code).orElseThrow(() -> new Invalid(field, "error.choice"));
    }

    @GetMapping("/{id}")
    ResponseEntity<DealBody> get(Deal deal) {
        return answer(ResponseEntity.ok(), deal);
    }

    @PatchMapping("/{id}")
    ResponseEntity<DealBody> change(
            Viewer viewer, DealId deal, IfMatch seen, @Body Patch<DealDetails> patch) {
        return answer(ResponseEntity.ok(), changes.change(viewer, deal, patch, seen));
    }

    /** A tick changes the run only, and with it the stage and the progress that are shown here. */
    private static ResponseEntity<DealBody> answer(ResponseEntity.BodyBuilder as, Deal deal) {
        return as.eTag(Revision.etag(deal.revision(), deal.run().revision()))
                .body(DealBody.of(deal));
    }

    /**
     * @param reason of a deal that is lost
     */
    record ClosureRequest(Status outcome, Optional<String> reason) {}

    @PostMapping("/{id}/closure")
    ResponseEntity<?> close(Viewer viewer, DealId deal, @Body ClosureRequest body) {
        return body.outcome() == Status.LOST
                ? lose(viewer, deal, body.reason().orElseThrow())
                : win(viewer, deal);
    }

    private ResponseEntity<?> lose(Viewer viewer, DealId id, String reason) {
        return switch (closures.lose(viewer, id, reason)) {
            case Closing.Done done -> closed(done.deal());
            case Refusal no -> problems.answer(no);
        };
    }

    private ResponseEntity<?> win(Viewer viewer, DealId id) {
        return switch (closures.win(viewer, id)) {
            case Completed completed -> closed(deals.require(viewer, id));
            case Refusal no -> problems.answer(no);
        };
    }

    private static ResponseEntity<Closure> closed(Deal deal) {
        return ResponseEntity.status(HttpStatus.CREATED).body(deal.closure().orElseThrow());
    }

    @DeleteMapping("/{id}/closure")
    ResponseEntity<?> reopen(Viewer viewer, DealId deal) {
        return switch (closures.reopen(viewer, deal)) {
            case Closing.Done done -> ResponseEntity.noContent().build();
            case Refusal no -> problems.answer(no);
        };
    }

    @GetMapping("/{id}/events")
    Listed<ObjectNode> events(
            Viewer viewer,
            Deal deal,
            @RequestParam(defaultValue = "") List<String> type,
            Slice slice) {
        List<EventType> types =
                type.stream().map(code -> coded(EventType.class, "type", code)).toList();
        return slice.of(
                        events.list(viewer, deal.id(), types, slice),
                        event -> event.id().toString())
                .map(Event::body);
    }
}
