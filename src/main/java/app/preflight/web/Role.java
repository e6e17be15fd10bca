package app.preflight.web;

import java.util.Locale;

/** What a user may see: an admin all, a manager the team's, a rep own and team deals. */
public enum Role {
    ADMIN,
    MANAGER,
    REP;

    /** The word in URLs, JSON and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
