package app.preflight.leads;

import app.preflight.shared.LeadId;
import app.preflight.web.IfMatch;
import app.preflight.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What an import adds to leads that are there already; it never writes over anything. */
@Component
public class LeadFillings {

    private final Leads leads;

    LeadFillings(Leads leads) {
        this.leads = leads;
    }

    /** Those of the ids that are open leads which the viewer sees. */
    public List<LeadId> openAmong(Viewer viewer, List<UUID> ids) {
        return leads.among(viewer, ids).stream().filter(Lead::isOpen).map(Lead::id).toList();
    }

    /**
     * @return what was added, by its path; empty where the lead is not open, or not the viewer's to
     *     see
     */
    public Optional<Map<String, JsonNode>> fill(
            Viewer viewer, UUID source, LeadId id, LeadDetails facts) {
        Map<String, JsonNode> filled = new LinkedHashMap<>();
        return change(
                        viewer,
                        source,
                        id,
                        known -> {
                            filled.clear();
                            filled.putAll(facts.values());
                            filled.keySet().removeAll(known.keySet());
                            known.putAll(filled);
                        })
                .map(lead -> filled);
    }

    /**
     * Takes away again what was added, where it still stands so.
     *
     * @return whether all of it did
     */
    public boolean clear(Viewer viewer, UUID source, LeadId id, Map<String, JsonNode> filled) {
        return change(viewer, source, id, known -> known.entrySet().removeIf(isOf(filled)))
                .map(Lead::facts)
                .filter(left -> left.values().keySet().stream().noneMatch(filled::containsKey))
                .isPresent();
    }

    private static Predicate<Map.Entry<String, JsonNode>> isOf(Map<String, JsonNode> filled) {
        return value -> value.getValue().equals(filled.get(value.getKey()));
    }

    private interface Change {
        void on(Map<String, JsonNode> values);
    }

    private Optional<Lead> change(Viewer viewer, UUID source, LeadId id, Change change) {
        return leads.find(viewer, id)
                .filter(Lead::isOpen)
                .map(found ->
                        leads.change(
                                viewer,
                                id,
                                lead -> changed(lead, change),
                                IfMatch.ANY,
                                ImportedLeads.data(source)))
                .filter(Lead::isOpen);
    }

    /** A lead that ended meanwhile, or would have no name, stays as it is. */
    private static ChangedLead changed(Lead lead, Change change) {
        Map<String, JsonNode> values = new LinkedHashMap<>(lead.facts().values());
        if (lead.isOpen()) {
            change.on(values);
        }
        LeadDetails facts = LeadDetails.of(values);
        return new ChangedLead(facts.name().isEmpty() ? lead.facts() : facts, lead.owner().id());
    }
}
