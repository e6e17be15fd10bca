package app.preflight.leads.imports;

import app.preflight.leads.imports.ColumnMapping.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@link ImportChoices} on the page.
 *
 * @param fields by the places of their columns, whose names may be anything
 */
record ImportForm(
        Optional<Policy> policy,
        Optional<String> owner,
        Optional<Map<String, Optional<String>>> fields) {

    ImportChoices of(List<Column> columns) {
        Map<String, Optional<String>> sent = fields.orElse(Map.of());
        Map<String, String> mapping = new HashMap<>();
        for (int place = 0; place < columns.size(); place++) {
            String name = columns.get(place).name();
            String key = String.valueOf(place);
            if (sent.containsKey(key) && !name.isEmpty()) {
                mapping.put(name, sent.getOrDefault(key, Optional.empty()).orElse(""));
            }
        }
        return new ImportChoices(policy, owner, Optional.of(mapping));
    }
}
