package app.preflight.demo;

import app.preflight.web.Role;
import java.util.List;
import java.util.Locale;

/** The company of the demo, as its file has it. */
record Company(String name, String language, List<Colleague> people) {

    Locale locale() {
        return Locale.of(language);
    }

    Colleague colleague(String email) {
        return people.stream()
                .filter(one -> one.email().equals(email))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + email));
    }

    /** Who keeps its rules. */
    Colleague admin() {
        return people.stream()
                .filter(one -> one.place() == Role.ADMIN)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is an admin"));
    }

    /** Who answers for the colleague's team; a manager reports to the first of all. */
    Colleague managerOf(Colleague colleague) {
        return people.stream()
                .filter(Colleague::isManager)
                .filter(one -> !one.equals(colleague) && one.team().equals(colleague.team()))
                .findFirst()
                .orElseGet(people::getFirst);
    }
}
