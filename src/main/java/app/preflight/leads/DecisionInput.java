package app.preflight.leads;

import app.preflight.duplicates.Verdict;
import app.preflight.shared.Ids;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What somebody made of those found beside a lead.
 *
 * @param candidate whom the lead is the same as; empty where it is new
 */
record DecisionInput(Verdict verdict, Optional<UUID> candidate, Optional<String> note) {

    /**
     * @throws Invalid naming each field that is missing or wrong
     */
    static DecisionInput read(JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        Fields fields = new Fields();
        JsonFields json = new JsonFields(body, "", fields);
        json.only(Set.of("verdict", "candidate", "note"));
        String word = json.required("verdict", Fields.LINE);
        Optional<Verdict> verdict = Verdict.find(word);
        if (!word.isEmpty() && verdict.isEmpty()) {
            fields.reject("verdict", "error.choice");
        }
        Optional<UUID> candidate = json.optional("candidate", Fields.LINE).flatMap(Ids::parse);
        boolean needed = verdict.filter(found -> found != Verdict.NEW).isPresent();
        boolean fits = needed ? candidate.isPresent() : json.isAbsent("candidate");
        if (!fits && verdict.isPresent() && fields.isClean("candidate")) {
            fields.reject("candidate", needed ? "error.candidate" : "error.no-candidate");
        }
        Optional<String> note = json.optional("note", Fields.NOTE);
        fields.check();
        return new DecisionInput(verdict.orElseThrow(), candidate, note);
    }
}
