package app.preflight.accounts;

import app.preflight.web.Entries;
import java.util.List;
import java.util.Optional;

/** What a viewer's own page shows; a new token's secret once, just after it was made. */
public record AccountView(
        List<ApiToken> tokens, Optional<String> secret, boolean saved, Entries entries) {}
