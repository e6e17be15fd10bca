package app.preflight.deals.run;

import app.preflight.deals.run.CompletionOutcome.Completed;
import app.preflight.processes.ProcessVersion;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.web.Body;
import app.preflight.web.IfMatch;
import app.preflight.web.Invalid;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Refusal;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/deals/{id}")
class ChecklistApi {

    private static final String LIST_ETAG = "\"list-";

    private final Runs runs;
    private final Items items;
    private final Completions completions;
    private final Holds holds;
    private final ItemBodies bodies;
    private final Problems problems;

    ChecklistApi(
            Runs runs,
            Items items,
            Completions completions,
            Holds holds,
            ItemBodies bodies,
            Problems problems) {
        this.runs = runs;
        this.items = items;
        this.completions = completions;
        this.holds = holds;
        this.bodies = bodies;
        this.problems = problems;
    }

    @GetMapping("/checklist")
    ResponseEntity<ChecklistBody> checklist(Viewer viewer, Checklist list, Locale locale) {
        ProcessVersion process = list.run().process();
        return ResponseEntity.ok()
                .eTag(etag(list))
                .body(
                        ChecklistBody.of(
                                list, locale, item -> bodies.of(viewer, locale, process, item)));
    }

    @GetMapping("/checklist/items/{key}")
    ResponseEntity<ItemBody> item(
            Viewer viewer, Checklist list, @PathVariable String key, Locale locale) {
        RunItem item = list.item(key).orElseThrow(NotFound::new);
        return answer(viewer, list.run().process(), item, locale);
    }

    /** A tick: it reads no more than the item that it writes. */
    @PutMapping("/checklist/items/{key}")
    ResponseEntity<?> act(
            Viewer viewer,
            DealId deal,
            @PathVariable String key,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ActBody body,
            Locale locale) {
        WhichRun run = WhichRun.ofProcess(deal);
        IfMatch seen = seen(viewer, deal, key, ifMatch);
        return switch (items.act(viewer, run, key, body::read, seen)) {
            case Acting.Acted acted -> answer(viewer, acted.process(), acted.item(), locale);
            case Refusal no -> problems.answer(no);
        };
    }

    /** A caller may name the item's ETag, or the whole list's where that is what it read. */
    private IfMatch seen(Viewer viewer, DealId deal, String key, @Nullable String ifMatch) {
        if (ifMatch == null || !ifMatch.startsWith(LIST_ETAG)) {
            return new IfMatch(Revision.ifMatch(ifMatch));
        }
        Checklist list = runs.find(viewer, deal).orElseThrow(NotFound::new);
        if (!ifMatch.strip().equals(etag(list))) {
            throw new Stale(true);
        }
        int revision = list.item(key).orElseThrow(NotFound::new).revision();
        return new IfMatch(OptionalInt.of(revision));
    }

    private static String etag(Checklist list) {
        return LIST_ETAG + list.run().revision() + "\"";
    }

    private ResponseEntity<ItemBody> answer(
            Viewer viewer, ProcessVersion process, RunItem item, Locale locale) {
        return ResponseEntity.ok().eTag(item.etag()).body(bodies.of(viewer, locale, process, item));
    }

    record CompletionRequest(String stage) {}

    record CompletionBody(String stage, Optional<String> next, Actor by, Instant at) {

        static CompletionBody of(Completed completed) {
            return new CompletionBody(
                    completed.stage().key(),
                    completed.next().map(Stage::key),
                    completed.by(),
                    completed.at());
        }
    }

    @PostMapping("/completions")
    ResponseEntity<?> complete(Viewer viewer, Run run, @Body CompletionRequest body) {
        if (run.process().stage(body.stage()).isEmpty()) {
            throw new Invalid("stage", "error.stage");
        }
        return switch (completions.complete(viewer, run.deal(), body.stage())) {
            case Completed completed ->
                    ResponseEntity.created(
                                    URI.create(
                                            "/api/v1/deals/" + run.deal().value() + "/checklist"))
                            .body(CompletionBody.of(completed));
            case Refusal no -> problems.answer(no);
        };
    }

    record HoldRequest(String item, String reason) {}

    @PostMapping("/hold")
    ResponseEntity<?> hold(Viewer viewer, DealId deal, @Body HoldRequest body) {
        return switch (holds.hold(viewer, deal, body.item(), body.reason())) {
            case Run.Hold hold -> ResponseEntity.status(HttpStatus.CREATED).body(hold);
            case Refusal no -> problems.answer(no);
        };
    }

    @DeleteMapping("/hold")
    ResponseEntity<?> resume(Viewer viewer, DealId deal) {
        return switch (holds.resume(viewer, deal)) {
            case Run.Hold hold -> ResponseEntity.noContent().build();
            case Refusal no -> problems.answer(no);
        };
    }
}
