package app.preflight.deals.run;

import app.preflight.processes.ResponseKind;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Evidence as the database keeps it beside its item. */
final class EvidenceJson {

    private EvidenceJson() {}

    static JSONB write(List<Evidence> evidence) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Evidence one : evidence) {
            all.addObject()
                    .put("kind", kind(one.value()).code())
                    .put("href", one.href())
                    .set("value", Responses.write(one.value()));
        }
        return JSONB.valueOf(all.toString());
    }

    static List<Evidence> read(JsonNode all) {
        return all.valueStream().map(EvidenceJson::one).toList();
    }

    private static Evidence one(JsonNode node) {
        ResponseKind kind = ResponseKind.named(node.path("kind").asString("")).orElseThrow();
        return new Evidence(Responses.kept(kind, node.path("value")), node.path("href").asString());
    }

    private static ResponseKind kind(Response value) {
        return switch (value) {
            case Response.Decision decision -> ResponseKind.DECISION;
            case Response.Person person -> ResponseKind.PERSON;
            case Response.Nobody nobody -> ResponseKind.PERSON;
            case Response.Dated dated -> ResponseKind.DATE;
            case Response.Amount amount -> ResponseKind.AMOUNT;
            case Response.YesNo yesNo -> ResponseKind.YES_NO;
            case Response.Score score -> ResponseKind.SCORE;
            case Response.Note note -> ResponseKind.NOTE;
        };
    }
}
