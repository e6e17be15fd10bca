package app.preflight.demo;

import app.preflight.web.Role;
import java.util.Locale;
import java.util.Optional;

/** One who works for the demo's company. */
record Colleague(String email, String name, String role, Optional<String> team, String language) {

    Role place() {
        return Role.of(role);
    }

    boolean isManager() {
        return place() == Role.MANAGER;
    }

    Locale locale() {
        return Locale.of(language);
    }

    /** Name, role, language and team, in one line. */
    String introduction() {
        String reads = locale().getDisplayLanguage(Locale.ENGLISH);
        return name + ", " + role + ", " + reads + team.map(known -> ", " + known).orElse("");
    }
}
