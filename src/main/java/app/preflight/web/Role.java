package app.preflight.web;

import app.preflight.shared.Coded;
import java.util.Locale;

/** What a user may see: an admin all, a manager the team's, a rep own and team deals. */
public enum Role implements Coded {
    ADMIN,
    MANAGER,
    REP;

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
