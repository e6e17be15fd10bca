package app.preflight.leads.list;

import app.preflight.leads.Lead;
import app.preflight.leads.LeadField;
import app.preflight.leads.LeadFilter;
import app.preflight.rules.Verdict;
import app.preflight.tables.CsvWriter;
import app.preflight.web.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads as a file for a spreadsheet, page by page: however many there are, few are in memory. */
@Component
class LeadExport {

    private static final int AT_ONCE = 500;

    private static final List<ListColumn> COMPLETE =
            Stream.concat(
                            Stream.of("status", "owner", "added", "changed"),
                            Arrays.stream(LeadField.values()).map(LeadField::key))
                    .map(ListColumn::new)
                    .toList();

    private final ListedLeads leads;

    LeadExport(ListedLeads leads) {
        this.leads = leads;
    }

    /** All that is known of a lead, and where it stands. */
    static List<ListColumn> complete(List<String> own) {
        return Stream.concat(COMPLETE.stream(), own.stream().map(ListColumn::ofOwn)).toList();
    }

    void write(Page page, LeadFilter filter, Listing listing, OutputStream stream)
            throws IOException {
        try (CsvWriter file = CsvWriter.toSpreadsheet(stream)) {
            List<ListColumn> columns = listing.columns();
            file.row(row("id", columns.stream().map(LeadExport::head)));
            Optional<String> after = Optional.of("");
            while (after.isPresent()) {
                List<ListedLead> rows =
                        leads.list(page.me(), filter, listing, after.get(), AT_ONCE);
                rows.forEach(row -> file.row(row(page, row, columns)));
                after = next(filter, listing, rows);
            }
        }
    }

    private static List<String> row(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    /** By which an import knows it again. */
    private static String head(ListColumn column) {
        return column.field().map(LeadField::path).orElse(column.key());
    }

    private static List<String> row(Page page, ListedLead row, List<ListColumn> columns) {
        return row(
                row.lead().id().value().toString(),
                columns.stream().map(column -> value(page, row, column)));
    }

    private static String value(Page page, ListedLead row, ListColumn column) {
        Lead lead = row.lead();
        return switch (column.key()) {
            case "owner" -> lead.owner().name();
            case "status" -> lead.status().code();
            case "added" -> lead.addedAt().toString();
            case "changed" -> lead.changedAt().toString();
            case "age" -> String.valueOf(page.formats().daysBetween(lead.addedAt(), page.now()));
            case "qualification" -> row.qualification().map(Verdict::code).orElse("");
            case "duplicates" -> row.isUndecided() ? "undecided" : "";
            default -> lead.facts().text(head(column)).orElse("");
        };
    }

    /** What was searched for is all on the first page. */
    private static Optional<String> next(
            LeadFilter filter, Listing listing, List<ListedLead> page) {
        return page.size() < AT_ONCE || filter.text().isPresent()
                ? Optional.empty()
                : Optional.of(listing.sorting().cursor(page.getLast().lead()));
    }
}
