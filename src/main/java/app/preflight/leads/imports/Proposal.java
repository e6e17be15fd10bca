package app.preflight.leads.imports;

import app.preflight.leads.LeadDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which field each column of a file probably fills. What fits none becomes a field of its own. */
final class Proposal {

    private static final String NAME = "person.name";

    /** As many as a lead may have. */
    private static final int MOST_OWN = 100;

    private final List<String> columns;
    private final List<SampleRow> sample;
    private final Map<String, String> fields = new HashMap<>();

    private Proposal(List<String> columns, List<SampleRow> sample) {
        this.columns = columns;
        this.sample = sample;
    }

    static ColumnMapping of(List<String> columns, List<SampleRow> sample) {
        Proposal proposal = new Proposal(columns, sample);
        proposal.takeNames();
        columns.forEach(proposal::takeByName);
        columns.forEach(proposal::takeByContent);
        columns.forEach(proposal::takeAsOwn);
        return ColumnMapping.of(columns, proposal.fields);
    }

    /**
     * Where names stand in two columns, both make the name, and one of the whole name is spared.
     */
    private void takeNames() {
        Optional<String> last = called(Recognition.LAST_NAME);
        Optional<String> whole = called(NAME);
        Optional<String> first = called(Recognition.FIRST_NAME);
        if (last.isPresent()) {
            first.or(() -> whole).ifPresent(column -> fields.put(column, NAME));
            last.ifPresent(column -> fields.put(column, NAME));
        } else {
            whole.or(() -> first).ifPresent(column -> fields.put(column, NAME));
        }
    }

    private Optional<String> called(String word) {
        return columns.stream()
                .filter(column -> Recognition.byName(column).filter(word::equals).isPresent())
                .findFirst();
    }

    private void takeByName(String column) {
        Optional<String> word = Recognition.byName(column);
        if (word.filter(Recognition.OURS::equals).isPresent()) {
            fields.put(column, "");
        }
        word.filter(LeadDetails.PATHS::contains).ifPresent(field -> takeWhereFree(column, field));
    }

    private void takeByContent(String column) {
        int place = columns.indexOf(column);
        List<String> cells =
                sample.stream()
                        .map(SampleRow::cells)
                        .map(row -> place < row.size() ? row.get(place) : "")
                        .toList();
        Recognition.byContent(cells).ifPresent(field -> takeWhereFree(column, field));
    }

    private void takeWhereFree(String column, String field) {
        if (!fields.containsKey(column) && !fields.containsValue(field)) {
            fields.put(column, field);
        }
    }

    private void takeAsOwn(String column) {
        String own = LeadDetails.OWN + column.strip();
        long taken =
                fields.values().stream().filter(field -> field.startsWith(LeadDetails.OWN)).count();
        if (!column.isBlank() && taken < MOST_OWN && ColumnMapping.isOwn(own)) {
            fields.putIfAbsent(column, own);
        }
    }
}
