package app.preflight.leads;

import app.preflight.matching.Profile;

/** A lead as matching reads it. */
public final class LeadProfile {

    private LeadProfile() {}

    public static Profile of(LeadDetails facts) {
        return new Profile(
                facts.person().orElse(""),
                facts.email().orElse(""),
                facts.phone().orElse(""),
                facts.organisation().orElse(""),
                facts.taxId().orElse(""),
                facts.website().orElse(""),
                facts.province().orElse(""),
                facts.zip().orElse(""));
    }
}
