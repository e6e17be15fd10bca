package app.preflight.leads.imports;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody chooses of an import; the rest stays as it is.
 *
 * @param owner as callers name users, or {@code rules}
 * @param mapping the fields of the columns that are to be mapped otherwise; empty leaves one out
 */
record ImportChoices(
        Optional<Policy> policy, Optional<String> owner, Optional<Map<String, String>> mapping) {}
