package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A lead of which much is asked: each of its texts is made comparable once. For one thread. */
public final class ComparedLead {

    private final LeadDetails facts;
    private final Map<String, Optional<ComparedText>> texts = new HashMap<>();

    public ComparedLead(LeadDetails facts) {
        this.facts = facts;
    }

    Optional<ComparedText> text(String path) {
        return texts.computeIfAbsent(path, asked -> facts.text(asked).map(ComparedText::of));
    }
}
