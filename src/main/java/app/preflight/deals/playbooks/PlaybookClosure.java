package app.preflight.deals.playbooks;

/** Nothing more is to be done, though not all is settled. */
public record PlaybookClosure(String reason) {}
