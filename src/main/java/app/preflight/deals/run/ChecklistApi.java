package app.preflight.deals.run;

import app.preflight.deals.run.Acting.Acted;
import app.preflight.deals.run.CompletionOutcome.Completed;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.RestController;

/** A deal's list over the API: its items, its completions, its hold. */
@RestController
@RequestMapping("/api/v1/deals/{deal}")
class ChecklistApi {

    private static final String LIST_ETAG = "\"list-";

    private final Runs runs;
    private final Items items;
    private final Completions completions;
    private final Holds holds;
    private final Refusals refusals;
    private final ItemBodies bodies;
    private final Problems problems;

    ChecklistApi(
            Runs runs,
            Items items,
            Completions completions,
            Holds holds,
            Refusals refusals,
            ItemBodies bodies,
            Problems problems) {
        this.runs = runs;
        this.items = items;
        this.completions = completions;
        this.holds = holds;
        this.refusals = refusals;
        this.bodies = bodies;
        this.problems = problems;
    }

    record CompletionRequest(@Nullable String stage) {}

    record HoldRequest(@Nullable String item, @Nullable String reason) {}

    @GetMapping("/checklist")
    ResponseEntity<ChecklistBody> checklist(
            @AuthenticationPrincipal Viewer viewer, @PathVariable String deal, Locale locale) {
        Checklist list = runs.find(viewer, id(deal)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .eTag(etag(list))
                .body(
                        ChecklistBody.of(
                                list,
                                locale,
                                item -> bodies.of(viewer, locale, list.run().process(), item)));
    }

    @GetMapping("/checklist/items/{key}")
    ResponseEntity<ItemBody> item(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @PathVariable String key,
            Locale locale) {
        Checklist list = runs.find(viewer, id(deal)).orElseThrow(NotFound::new);
        return answer(
                viewer, list.run().process(), list.item(key).orElseThrow(NotFound::new), locale);
    }

    @PutMapping("/checklist/items/{key}")
    ResponseEntity<?> act(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @PathVariable String key,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ActBody body,
            Locale locale) {
        DealId id = id(deal);
        OptionalInt expected = expected(viewer, id, key, ifMatch);
        return switch (items.act(viewer, id, key, body::read, expected)) {
            case Acted acted -> answer(viewer, acted.process(), acted.item(), locale);
            case Acting.Over over -> problems.answer(HttpStatus.CONFLICT, "over", Map.of());
        };
    }

    /** A caller may name the item's ETag, or the whole list's where that is what it read. */
    private OptionalInt expected(Viewer viewer, DealId deal, String key, @Nullable String ifMatch) {
        if (ifMatch == null || !ifMatch.startsWith(LIST_ETAG)) {
            return Revision.ifMatch(ifMatch);
        }
        Checklist list = runs.find(viewer, deal).orElseThrow(NotFound::new);
        if (!ifMatch.strip().equals(etag(list))) {
            throw new Stale(true);
        }
        return OptionalInt.of(list.item(key).orElseThrow(NotFound::new).revision());
    }

    private static String etag(Checklist list) {
        return LIST_ETAG + list.run().revision() + "\"";
    }

    private ResponseEntity<ItemBody> answer(
            Viewer viewer, ProcessVersion process, RunItem item, Locale locale) {
        return ResponseEntity.ok().eTag(item.etag()).body(bodies.of(viewer, locale, process, item));
    }

    @PostMapping("/completions")
    ResponseEntity<?> complete(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @RequestBody CompletionRequest body,
            Locale locale) {
        DealId id = id(deal);
        Fields fields = new Fields();
        String stage = fields.required("stage", body.stage(), Fields.LINE);
        fields.check();
        Run run = runs.run(viewer, id).orElseThrow(NotFound::new);
        if (run.process().stage(stage).isEmpty()) {
            throw new Invalid("stage", "error.stage");
        }
        CompletionOutcome outcome = completions.complete(viewer, id, stage);
        return outcome instanceof Completed completed
                ? ResponseEntity.created(URI.create("/api/v1/deals/" + id.value() + "/checklist"))
                        .body(CompletionBody.of(completed))
                : refusals.answer(outcome, locale);
    }

    record CompletionBody(String stage, @Nullable String next, ActorBody by, Instant at) {

        static CompletionBody of(Completed completed) {
            return new CompletionBody(
                    completed.stage().key(),
                    completed.next().map(Stage::key).orElse(null),
                    ActorBody.of(completed.by()),
                    completed.at());
        }
    }

    @PostMapping("/hold")
    ResponseEntity<?> hold(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String deal,
            @RequestBody HoldRequest body) {
        DealId id = id(deal);
        Fields fields = new Fields();
        String item = fields.required("item", body.item(), Fields.LINE);
        String reason = fields.required("reason", body.reason(), Fields.NOTE);
        fields.check();
        Optional<Run.Hold> hold = holds.hold(viewer, id, item, reason);
        return hold.isPresent()
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(ChecklistBody.HoldBody.of(hold.get()))
                : problems.answer(HttpStatus.CONFLICT, "cannot-hold", Map.of());
    }

    @DeleteMapping("/hold")
    ResponseEntity<?> resume(@AuthenticationPrincipal Viewer viewer, @PathVariable String deal) {
        return holds.resume(viewer, id(deal)).isPresent()
                ? ResponseEntity.noContent().build()
                : problems.answer(HttpStatus.CONFLICT, "not-held", Map.of());
    }

    private static DealId id(String text) {
        return Ids.parse(text).map(DealId::new).orElseThrow(NotFound::new);
    }
}
