package app.preflight.leads.forms;

import java.util.Optional;

/** What an admin wrote of a form. */
record WebFormInput(
        String name,
        String heading,
        String consent,
        String thanks,
        String source,
        Optional<String> owner) {}
