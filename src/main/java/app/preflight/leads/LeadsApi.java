package app.preflight.leads;

import app.preflight.accounts.NamedUsers;
import app.preflight.deals.run.Event;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.web.Cursor;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.Listed;
import app.preflight.web.NotFound;
import app.preflight.web.Problems;
import app.preflight.web.Revision;
import app.preflight.web.Slice;
import app.preflight.web.Viewer;
import java.net.URI;
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

/** {@code /api/v1/leads}: leads and how they end. */
@RestController
@RequestMapping("/api/v1/leads")
class LeadsApi {

    private static final Set<String> OWNER = Set.of("owner");

    private final Leads leads;
    private final LeadEndings endings;
    private final LeadDuplicates duplicates;
    private final LeadDecisions decisions;
    private final LeadEvents events;
    private final OwnerChoices owners;
    private final NamedUsers named;
    private final Problems problems;

    LeadsApi(
            Leads leads,
            LeadEndings endings,
            LeadDuplicates duplicates,
            LeadDecisions decisions,
            LeadEvents events,
            OwnerChoices owners,
            NamedUsers named,
            Problems problems) {
        this.leads = leads;
        this.endings = endings;
        this.duplicates = duplicates;
        this.decisions = decisions;
        this.events = events;
        this.owners = owners;
        this.named = named;
        this.problems = problems;
    }

    @PostMapping
    ResponseEntity<LeadBody> add(
            @AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body) {
        LeadDetails facts = LeadInput.read(body, OWNER);
        OwnerChoice owner = owners.of(viewer, body);
        LeadId id = leads.add(viewer.workspace(), facts, owner, Optional.of(viewer.id()));
        return answer(
                ResponseEntity.created(URI.create("/api/v1/leads/" + id.value())),
                viewer,
                leads.added(viewer, id));
    }

    private ResponseEntity<LeadBody> answer(
            ResponseEntity.BodyBuilder answer, Viewer viewer, Lead lead) {
        return answer.eTag(Revision.etag(lead.revision()))
                .body(LeadBody.of(lead, Optional.of(duplicates.of(viewer, lead))));
    }

    @GetMapping
    Listed<LeadBody> list(
            @AuthenticationPrincipal Viewer viewer,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> owner,
            @RequestParam Optional<String> source,
            @RequestParam Optional<String> province,
            @RequestParam Optional<String> q,
            @RequestParam(defaultValue = "false") boolean undecided,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + Listed.USUAL) int limit) {
        int size = Listed.checkLimit(limit);
        LeadFilter filter =
                new LeadFilter(
                        given(status).map(LeadsApi::status),
                        given(owner).map(name -> named.owner(viewer, name)),
                        given(source),
                        given(province),
                        given(q),
                        undecided);
        Optional<Cursor> place = given(after).map(LeadsApi::cursor);
        return Listed.of(
                        leads.list(viewer, filter, place, size + 1),
                        size,
                        lead -> new Cursor(lead.addedAt(), lead.id().value()).text())
                .map(lead -> LeadBody.of(lead, Optional.empty()));
    }

    /** A parameter that is there but empty asks for nothing. */
    private static Optional<String> given(Optional<String> parameter) {
        return parameter.filter(text -> !text.isBlank());
    }

    private static LeadStatus status(String word) {
        return LeadStatus.find(word).orElseThrow(() -> new Invalid("status", "error.choice"));
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text).orElseThrow(() -> new Invalid("after", "error.cursor"));
    }

    @GetMapping("/{id}")
    ResponseEntity<LeadBody> get(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return answer(ResponseEntity.ok(), viewer, require(viewer, id(id)));
    }

    /** A merge patch: a field that is not named stays, one that is null is cleared. */
    @PatchMapping("/{id}")
    ResponseEntity<LeadBody> change(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        Lead changed =
                leads.change(
                        viewer,
                        id(id),
                        before -> changed(viewer, before, body),
                        Revision.ifMatch(ifMatch));
        return answer(ResponseEntity.ok(), viewer, changed);
    }

    private ChangedLead changed(Viewer viewer, Lead before, JsonNode patch) {
        ObjectNode whole = MergePatch.apply(LeadBody.intake(before.facts()), patch);
        LeadDetails facts = LeadInput.read(whole, OWNER);
        return new ChangedLead(
                facts,
                patch.hasNonNull("owner") ? owners.user(viewer, patch) : before.owner().id());
    }

    @GetMapping("/{id}/events")
    Listed<ObjectNode> events(Viewer viewer, Lead lead, Slice slice) {
        return slice.of(events.list(viewer, lead.id(), slice), event -> event.id().toString())
                .map(Event::body);
    }

    @PostMapping("/{id}/duplicate-decisions")
    ResponseEntity<?> decide(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestBody JsonNode body) {
        return decisions
                .decide(viewer, id(id), DecisionInput.read(body))
                .<ResponseEntity<?>>map(
                        decision -> ResponseEntity.status(HttpStatus.CREATED).body(decision))
                .orElseGet(() -> conflict("lead-ended"));
    }

    /** The body says what else the deal is to be, as one that opens a deal does. */
    @PostMapping("/{id}/conversion")
    ResponseEntity<?> convert(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestBody JsonNode body) {
        Optional<DealId> deal = endings.convert(viewer, id(id), body);
        return deal.<ResponseEntity<?>>map(LeadsApi::converted)
                .orElseGet(() -> conflict("lead-ended"));
    }

    record Conversion(UUID deal) {}

    private static ResponseEntity<Conversion> converted(DealId deal) {
        return ResponseEntity.created(URI.create("/api/v1/deals/" + deal.value()))
                .body(new Conversion(deal.value()));
    }

    record Disqualification(@Nullable String reason) {}

    @PostMapping("/{id}/disqualification")
    ResponseEntity<?> disqualify(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String id,
            @RequestBody Disqualification body) {
        Fields fields = new Fields();
        String reason = fields.required("reason", body.reason(), Fields.NOTE);
        fields.check();
        return endings.disqualify(viewer, id(id), reason)
                .<ResponseEntity<?>>map(
                        lead -> answer(ResponseEntity.status(HttpStatus.CREATED), viewer, lead))
                .orElseGet(() -> conflict("lead-ended"));
    }

    @DeleteMapping("/{id}/disqualification")
    ResponseEntity<?> reopen(@AuthenticationPrincipal Viewer viewer, @PathVariable String id) {
        return endings.reopen(viewer, id(id)).isPresent()
                ? ResponseEntity.noContent().build()
                : conflict("not-disqualified");
    }

    private ResponseEntity<?> conflict(String problem) {
        return problems.answer(HttpStatus.CONFLICT, problem, Map.of());
    }

    private Lead require(Viewer viewer, LeadId id) {
        return leads.find(viewer, id).orElseThrow(NotFound::new);
    }

    static LeadId id(String text) {
        return Ids.parse(text).map(LeadId::new).orElseThrow(NotFound::new);
    }
}
