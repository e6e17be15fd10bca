package app.preflight.leads;

import app.preflight.tables.CsvWriter;
import app.preflight.web.Cursor;
import app.preflight.web.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Leads as a file for a spreadsheet, page by page: however many there are, few are in memory. */
@Component
class LeadExport {

    private static final int AT_ONCE = 500;

    private final Leads leads;

    LeadExport(Leads leads) {
        this.leads = leads;
    }

    /**
     * @param own the names of this workspace's own fields, each a column
     */
    void write(Viewer viewer, LeadFilter filter, List<String> own, OutputStream stream)
            throws IOException {
        try (CsvWriter file = CsvWriter.toSpreadsheet(stream)) {
            file.row(header(own));
            Optional<Cursor> after = Optional.empty();
            do {
                List<Lead> page = leads.list(viewer, filter, after, AT_ONCE);
                page.forEach(lead -> file.row(row(lead, own)));
                after = next(filter, page);
            } while (after.isPresent());
        }
    }

    private static List<String> header(List<String> own) {
        List<String> header = new ArrayList<>(List.of("id", "status", "owner", "added"));
        header.addAll(LeadFacts.PATHS);
        own.forEach(name -> header.add("fields." + name));
        return header;
    }

    private static List<String> row(Lead lead, List<String> own) {
        List<String> row = new ArrayList<>();
        row.add(lead.id().value().toString());
        row.add(lead.status().word());
        row.add(lead.owner().name());
        row.add(lead.addedAt().toString());
        lead.facts().texts().values().forEach(text -> row.add(text.orElse("")));
        own.forEach(name ->
                row.add(
                        Optional.ofNullable(lead.facts().own().get(name))
                                .map(JsonNode::asString)
                                .orElse("")));
        return row;
    }

    /** What was searched for is all on the first page. */
    private static Optional<Cursor> next(LeadFilter filter, List<Lead> page) {
        return page.size() < AT_ONCE || filter.text().isPresent()
                ? Optional.empty()
                : Optional.of(new Cursor(page.getLast().addedAt(), page.getLast().id().value()));
    }
}
