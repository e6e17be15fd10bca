package app.preflight.deals;

import app.preflight.processes.Facts;
import app.preflight.processes.Processes;
import app.preflight.processes.choice.ProcessChoices;
import app.preflight.web.Entries;
import app.preflight.web.Viewer;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the rules about what has been typed of a deal so far. */
@Component
class Proposals {

    private final ProcessChoices choices;
    private final Processes processes;

    Proposals(ProcessChoices choices, Processes processes) {
        this.choices = choices;
        this.processes = processes;
    }

    /** Empty where there are no rules. What cannot be read yet is not known. */
    Optional<Proposal> of(Viewer viewer, Entries typed) {
        return choices.choose(viewer, facts(typed))
                .flatMap(choice ->
                        processes
                                .find(viewer, choice.process())
                                .map(process -> new Proposal(process, choice)));
    }

    private static Facts facts(Entries typed) {
        return new Facts(
                matching(typed, "value.amount", "[0-9]{1,13}(\\.[0-9]{0,2})?").map(BigDecimal::new),
                matching(typed, "product", ".+"),
                matching(typed, "source", ".+"),
                matching(typed, "decisionMakers", "[0-9]{1,2}").map(Integer::valueOf));
    }

    private static Optional<String> matching(Entries typed, String field, String pattern) {
        return Optional.of(typed.value(field).strip()).filter(text -> text.matches(pattern));
    }
}
