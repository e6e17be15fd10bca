package app.preflight.leads;

import app.preflight.deals.run.ActorBody;
import app.preflight.duplicates.Candidate;
import app.preflight.shared.LeadId;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A lead over the API; a list says nothing of duplicates. */
record LeadBody(
        UUID id,
        @Nullable PersonBody person,
        @Nullable OrganisationBody organisation,
        @Nullable String source,
        Map<String, JsonNode> fields,
        ActorBody owner,
        String status,
        @Nullable EndingBody ending,
        Instant addedAt,
        @Nullable ActorBody addedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CandidateBody> duplicates,
        int revision) {

    record PersonBody(@Nullable String name, @Nullable String email, @Nullable String phone) {

        static @Nullable PersonBody of(LeadDetails facts) {
            PersonBody person =
                    new PersonBody(
                            facts.person().orElse(null),
                            facts.email().orElse(null),
                            facts.phone().orElse(null));
            return person.equals(new PersonBody(null, null, null)) ? null : person;
        }
    }

    record OrganisationBody(
            @Nullable String name,
            @Nullable String taxId,
            @Nullable String website,
            @Nullable String province,
            @Nullable String zip) {

        static @Nullable OrganisationBody of(LeadDetails facts) {
            OrganisationBody organisation =
                    new OrganisationBody(
                            facts.organisation().orElse(null),
                            facts.taxId().orElse(null),
                            facts.website().orElse(null),
                            facts.province().orElse(null),
                            facts.zip().orElse(null));
            return organisation.equals(new OrganisationBody(null, null, null, null, null))
                    ? null
                    : organisation;
        }
    }

    record EndingBody(
            ActorBody by,
            Instant at,
            @Nullable String reason,
            @Nullable UUID deal,
            @Nullable UUID mergedInto) {

        static EndingBody of(Lead.Ending ending) {
            return new EndingBody(
                    ActorBody.of(ending.by()),
                    ending.at(),
                    ending.reason().orElse(null),
                    ending.deal().map(deal -> deal.value()).orElse(null),
                    ending.into().map(LeadId::value).orElse(null));
        }
    }

    record CandidateBody(UUID id, String kind, double probability, List<Candidate.Reason> reasons) {

        static CandidateBody of(Candidate candidate) {
            return new CandidateBody(
                    candidate.id(),
                    candidate.kind().code(),
                    candidate.probability(),
                    candidate.reasons());
        }
    }

    static LeadBody of(Lead lead, Optional<List<Candidate>> duplicates) {
        return new LeadBody(
                lead.id().value(),
                PersonBody.of(lead.facts()),
                OrganisationBody.of(lead.facts()),
                lead.facts().source().orElse(null),
                lead.facts().own(),
                ActorBody.of(lead.owner()),
                lead.status().code(),
                lead.ending().map(EndingBody::of).orElse(null),
                lead.addedAt(),
                lead.addedBy().map(ActorBody::of).orElse(null),
                duplicates
                        .map(found -> found.stream().map(CandidateBody::of).toList())
                        .orElse(null),
                lead.revision());
    }

    /** What a caller would send to take in just this lead. */
    static ObjectNode intake(LeadDetails facts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        facts.texts().forEach((path, text) -> text.ifPresent(value -> put(body, path, value)));
        body.putObject("fields").setAll(facts.own());
        return body;
    }

    private static void put(ObjectNode body, String path, String value) {
        int dot = path.indexOf('.');
        ObjectNode object = dot < 0 ? body : body.withObject("/" + path.substring(0, dot));
        object.put(path.substring(dot + 1), value);
    }
}
