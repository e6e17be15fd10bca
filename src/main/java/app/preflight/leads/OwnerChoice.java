package app.preflight.leads;

import app.preflight.accounts.User;
import app.preflight.shared.Actor;
import app.preflight.web.Viewer;

/**
 * Whose a lead is to be.
 *
 * @param owner somebody named; where the rules are asked, who gets what no rule fits
 * @param byRules whether the rules are asked
 */
public record OwnerChoice(Actor owner, boolean byRules) {

    /** In place of a user's name. */
    public static final String RULES = "rules";

    public static OwnerChoice of(Viewer viewer) {
        return new OwnerChoice(new Actor(viewer.id(), viewer.name()), false);
    }

    public static OwnerChoice of(User user) {
        return new OwnerChoice(new Actor(user.id(), user.name()), false);
    }

    static OwnerChoice byRules(Viewer otherwise) {
        return new OwnerChoice(of(otherwise).owner(), true);
    }
}
