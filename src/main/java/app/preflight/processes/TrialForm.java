package app.preflight.processes;

import app.preflight.accounts.User;
import app.preflight.shared.UserId;
import app.preflight.web.FieldError;
import app.preflight.web.Invalid;
import java.util.List;

/**
 * Whom an admin chooses to try a version.
 *
 * @param everybody who can be chosen
 * @param chosen by their ids, as they were sent
 */
public record TrialForm(
        Draft draft, List<User> everybody, List<String> chosen, List<FieldError> errors) {

    public boolean isChosen(User user) {
        return chosen.contains(user.id().value().toString());
    }

    /**
     * @throws Invalid where nobody was chosen, or somebody who is not there
     */
    List<UserId> people() {
        List<UserId> people = everybody.stream().filter(this::isChosen).map(User::id).toList();
        if (people.isEmpty() || people.size() < chosen.stream().distinct().count()) {
            throw new Invalid("person", "error.people");
        }
        return people;
    }

    TrialForm refused(List<FieldError> why) {
        return new TrialForm(draft, everybody, chosen, why);
    }
}
