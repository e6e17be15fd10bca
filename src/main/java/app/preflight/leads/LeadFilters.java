package app.preflight.leads;

import app.preflight.accounts.NamedUsers;
import app.preflight.shared.Coded;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads which leads a program asks for; one that says what means nothing is told so. */
@Component
class LeadFilters {

    private final NamedUsers named;

    LeadFilters(NamedUsers named) {
        this.named = named;
    }

    /**
     * @param asked by the names of the parameters; one that is empty asks for nothing
     * @throws Invalid where there is no such status or user
     */
    LeadFilter required(Viewer viewer, Map<String, String> asked, boolean undecided) {
        return new LeadFilter(
                given(asked, "status").map(LeadFilters::status),
                given(asked, "owner").map(name -> named.owner(viewer, name)),
                LeadFilter.values(asked),
                given(asked, "q"),
                undecided);
    }

    private static LeadStatus status(String word) {
        return Coded.find(LeadStatus.class, word)
                .orElseThrow(() -> new Invalid("status", "error.choice"));
    }

    private static Optional<String> given(Map<String, String> asked, String name) {
        return Optional.ofNullable(asked.get(name)).filter(text -> !text.isBlank());
    }
}
