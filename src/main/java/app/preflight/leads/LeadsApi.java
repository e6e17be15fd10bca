package app.preflight.leads;

import app.preflight.deals.run.Event;
import app.preflight.duplicates.Decision;
import app.preflight.shared.DealId;
import app.preflight.shared.LeadId;
import app.preflight.web.Body;
import app.preflight.web.Cursor;
import app.preflight.web.IfMatch;
import app.preflight.web.Listed;
import app.preflight.web.Patch;
import app.preflight.web.Problems;
import app.preflight.web.Revision;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /api/v1/leads}: leads and how they end. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadsApi {

    private final Leads leads;
    private final LeadLists lists;
    private final LeadEndings endings;
    private final LeadDuplicates duplicates;
    private final LeadDecisions decisions;
    private final LeadEvents events;
    private final LeadFilters filters;
    private final OwnerChoices owners;
    private final Problems problems;

    LeadsApi(
            Leads leads,
            LeadLists lists,
            LeadEndings endings,
            LeadDuplicates duplicates,
            LeadDecisions decisions,
            LeadEvents events,
            LeadFilters filters,
            OwnerChoices owners,
            Problems problems) {
        this.leads = leads;
        this.lists = lists;
        this.endings = endings;
        this.duplicates = duplicates;
        this.decisions = decisions;
        this.events = events;
        this.filters = filters;
        this.owners = owners;
        this.problems = problems;
    }

    @PostMapping
    ResponseEntity<LeadAnswer> add(Viewer viewer, @Body NewLead lead) {
        OwnerChoice owner = owners.of(viewer, lead.owner());
        Leads.Added added =
                leads.add(viewer.workspace(), lead.details(), owner, Optional.of(viewer.id()));
        LeadId id = added.id();
        Lead taken = leads.added(viewer, id);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + id.value()))
                .eTag(Revision.etag(taken.revision()))
                .body(new LeadAnswer(taken, added.found()));
    }

    @GetMapping
    Listed<Lead> list(
            Viewer viewer,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "false") boolean undecided,
            Slice slice) {
        LeadFilter filter = filters.required(viewer, asked, undecided);
        String after = slice.cursor().map(Cursor::text).orElse("");
        return slice.of(
                lists.list(viewer, filter, LeadSorting.NEWEST, after, slice.most()),
                LeadSorting.NEWEST::cursor);
    }

    @GetMapping("/{id}")
    ResponseEntity<LeadAnswer> get(Viewer viewer, Lead lead) {
        return answer(HttpStatus.OK, viewer, lead);
    }

    private ResponseEntity<LeadAnswer> answer(HttpStatus status, Viewer viewer, Lead lead) {
        return ResponseEntity.status(status)
                .eTag(Revision.etag(lead.revision()))
                .body(new LeadAnswer(lead, duplicates.of(viewer, lead)));
    }

    /** A merge patch: a field that is not named stays, one that is null is cleared. */
    @PatchMapping("/{id}")
    ResponseEntity<LeadAnswer> change(
            Viewer viewer, LeadId id, IfMatch seen, @Body Patch<NewLead> patch) {
        Lead changed =
                leads.change(
                        viewer,
                        id,
                        lead -> owners.changed(viewer, lead, patch.into(lead.facts().json())),
                        seen);
        return answer(HttpStatus.OK, viewer, changed);
    }

    @GetMapping("/{id}/events")
    Listed<ObjectNode> events(Viewer viewer, Lead lead, Slice slice) {
        return slice.of(events.list(viewer, lead.id(), slice), event -> event.id().toString())
                .map(Event::body);
    }

    @PostMapping("/{id}/duplicate-decisions")
    ResponseEntity<?> decide(Viewer viewer, LeadId id, @Body DuplicateDecisionInput input) {
        LeadAct<Decision> decided = decisions.decide(viewer, id, input);
        return answer(
                decided, decision -> ResponseEntity.status(HttpStatus.CREATED).body(decision));
    }

    private <T> ResponseEntity<?> answer(LeadAct<T> act, Function<T, ResponseEntity<?>> done) {
        return switch (act) {
            case LeadAct.Done<T> it -> done.apply(it.result());
            case LeadAct.Refused<T> refused -> problems.answer(refused.why());
        };
    }

    record Conversion(DealId deal) {}

    /** The body says what else the deal is to be, as one that opens a deal does. */
    @PostMapping("/{id}/conversion")
    ResponseEntity<?> convert(Viewer viewer, LeadId id, @RequestBody JsonNode body) {
        return answer(
                endings.convert(viewer, id, body),
                deal ->
                        ResponseEntity.created(URI.create("/api/v1/deals/" + deal.value()))
                                .body(new Conversion(deal)));
    }

    @PostMapping("/{id}/disqualification")
    ResponseEntity<?> disqualify(Viewer viewer, LeadId id, @Body LeadDisqualification body) {
        return answer(
                endings.disqualify(viewer, id, body.reason()),
                lead -> answer(HttpStatus.CREATED, viewer, lead));
    }

    @DeleteMapping("/{id}/disqualification")
    ResponseEntity<?> reopen(Viewer viewer, LeadId id) {
        return answer(endings.reopen(viewer, id), lead -> ResponseEntity.noContent().build());
    }
}
