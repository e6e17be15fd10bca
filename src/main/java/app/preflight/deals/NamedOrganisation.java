package app.preflight.deals;

import app.preflight.shared.Text;

/** The organisation of a deal, as callers name it: found by its name, or made. */
record NamedOrganisation(String name) {

    public NamedOrganisation {
        name = Text.line(name);
    }
}
