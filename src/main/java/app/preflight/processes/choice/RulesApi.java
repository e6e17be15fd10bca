package app.preflight.processes.choice;

import app.preflight.processes.ConditionWords;
import app.preflight.web.Fields;
import app.preflight.web.Invalid;
import app.preflight.web.JsonFields;
import app.preflight.web.Revision;
import app.preflight.web.Stale;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** {@code /api/v1/process-rules}, and what comes of them: {@code /api/v1/process-choices}. */
@RestController
@RequestMapping("/api/v1")
class RulesApi {

    private final ProcessRules rules;
    private final RulesInput input;
    private final Texts texts;

    RulesApi(ProcessRules rules, RulesInput input, Texts texts) {
        this.rules = rules;
        this.input = input;
        this.texts = texts;
    }

    record RulesBody(List<Rule> rules, @Nullable String fallback) {}

    @GetMapping("/process-rules")
    ResponseEntity<RulesBody> get(@AuthenticationPrincipal Viewer viewer) {
        return answer(rules.find(viewer.workspace()));
    }

    @PutMapping("/process-rules")
    ResponseEntity<RulesBody> put(
            @AuthenticationPrincipal Viewer viewer,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode body) {
        viewer.requireAdmin();
        RuleSet set = input.read(viewer, body);
        OptionalInt expected = Revision.ifMatch(ifMatch);
        int seen = expected.orElseGet(() -> rules.find(viewer.workspace()).revision());
        return answer(
                rules.save(viewer, seen, set).orElseThrow(() -> new Stale(expected.isPresent())));
    }

    private static ResponseEntity<RulesBody> answer(ProcessRules.Kept kept) {
        return ResponseEntity.ok()
                .eTag(Revision.etag(kept.revision()))
                .body(new RulesBody(kept.rules().rules(), kept.rules().fallback().orElse(null)));
    }

    record ChoiceBody(@Nullable String process, @Nullable Integer rule, @Nullable String reason) {}

    @PostMapping("/process-choices")
    ChoiceBody choose(
            @AuthenticationPrincipal Viewer viewer, @RequestBody JsonNode body, Locale locale) {
        if (!body.isObject()) {
            throw new Invalid("", "error.type");
        }
        Fields fields = new Fields();
        new JsonFields(body, "", fields).only(FactsInput.NAMES);
        var facts = FactsInput.read(body, fields);
        fields.check();
        return rules.choose(viewer, facts)
                .map(choice -> body(choice, locale))
                .orElse(new ChoiceBody(null, null, null));
    }

    private ChoiceBody body(Choice choice, Locale locale) {
        ConditionWords words = new ConditionWords(texts, locale, item -> Optional.empty());
        String reason = words.of(choice.why());
        return new ChoiceBody(
                choice.process(), choice.rule().orElse(null), reason.isEmpty() ? null : reason);
    }
}
