package app.preflight.accounts;

/** A token was revoked, or somebody is no longer who or what they were. */
record RightsChanged() {}
