package app.preflight.deals.run;

import app.preflight.web.Refusal;

/** The playbook is done with already. */
public record PlaybookClosed() implements Acting, Refusal {

    @Override
    public String key() {
        return "playbook-closed";
    }
}
