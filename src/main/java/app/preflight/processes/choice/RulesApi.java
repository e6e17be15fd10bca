package app.preflight.processes.choice;

import app.preflight.processes.DealFacts;
import app.preflight.processes.Facts;
import app.preflight.processes.Processes;
import app.preflight.rules.RuleStore.Kept;
import app.preflight.web.Body;
import app.preflight.web.IfMatch;
import app.preflight.web.Revision;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/process-rules}, and what comes of them: {@code /api/v1/process-choices}. */
@RestController
@RequestMapping("/api/v1")
class RulesApi {

    private final ProcessChoices choices;
    private final Processes processes;
    private final Texts texts;

    RulesApi(ProcessChoices choices, Processes processes, Texts texts) {
        this.choices = choices;
        this.processes = processes;
        this.texts = texts;
    }

    @GetMapping("/process-rules")
    ResponseEntity<ProcessRules> get(Viewer viewer) {
        return answer(choices.find(viewer.workspace()));
    }

    @PutMapping("/process-rules")
    ResponseEntity<ProcessRules> put(Viewer viewer, IfMatch seen, @Body ProcessRules written) {
        viewer.requireAdmin();
        ProcessRules rules = new RulesInput(processes.all(viewer)).rules(written);
        int revision = seen.or(choices.find(viewer.workspace()).revision());
        return answer(choices.save(viewer, revision, rules).orElseThrow(seen::stale));
    }

    private static ResponseEntity<ProcessRules> answer(Kept<ProcessRules> kept) {
        return ResponseEntity.ok().eTag(Revision.etag(kept.revision())).body(kept.rules());
    }

    record ProcessChoice(
            Optional<String> process, Optional<Integer> rule, Optional<String> reason) {}

    @PostMapping("/process-choices")
    ProcessChoice choose(Viewer viewer, @Body Facts facts, Locale locale) {
        Optional<Choice> choice = choices.choose(viewer, facts);
        return new ProcessChoice(
                choice.map(Choice::process),
                choice.flatMap(Choice::rule),
                choice.map(found -> why(found, locale)).filter(reason -> !reason.isEmpty()));
    }

    private String why(Choice choice, Locale locale) {
        return DealFacts.words(texts, locale, item -> Optional.empty()).of(choice.why());
    }
}
