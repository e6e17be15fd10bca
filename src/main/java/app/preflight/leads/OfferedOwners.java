package app.preflight.leads;

import app.preflight.accounts.User;
import java.util.List;

/**
 * Whose a new lead may be made in a form.
 *
 * @param hasRules whether rules may say it
 */
public record OfferedOwners(List<User> users, boolean hasRules) {}
