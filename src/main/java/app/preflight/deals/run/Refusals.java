package app.preflight.deals.run;

import app.preflight.deals.run.CompletionOutcome.Blocked;
import app.preflight.deals.run.CompletionOutcome.Completed;
import app.preflight.deals.run.CompletionOutcome.NotCurrent;
import app.preflight.deals.run.CompletionOutcome.OnHold;
import app.preflight.deals.run.CompletionOutcome.Over;
import app.preflight.web.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The gate's refusal over the API: 409, with just what is missing. */
@Component
public class Refusals {

    private final Problems problems;

    Refusals(Problems problems) {
        this.problems = problems;
    }

    private record Missing(String key, String challenge, String state) {}

    /**
     * @throws IllegalArgumentException for what was not refused
     */
    public ResponseEntity<ProblemDetail> answer(CompletionOutcome outcome, Locale locale) {
        return switch (outcome) {
            case Blocked blocked ->
                    conflict("missing", Map.of("missing", missing(blocked.missing(), locale)));
            case OnHold onHold -> conflict("on-hold", Map.of("item", onHold.hold().item()));
            case NotCurrent notCurrent ->
                    conflict("not-current", Map.of("stage", notCurrent.current().key()));
            case Over over -> conflict("over", Map.of());
            case Completed completed -> throw new IllegalArgumentException("not refused");
        };
    }

    private ResponseEntity<ProblemDetail> conflict(String name, Map<String, Object> properties) {
        return problems.answer(HttpStatus.CONFLICT, name, properties);
    }

    private static List<Missing> missing(List<RunItem> items, Locale locale) {
        return items.stream()
                .map(item ->
                        new Missing(
                                item.key(),
                                item.item().challenge().in(locale),
                                item.state().code()))
                .toList();
    }
}
