package app.preflight.leads;

/** Why a lead is no customer to be. */
record LeadDisqualification(String reason) {}
