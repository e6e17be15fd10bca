package app.preflight.bench;

import app.preflight.matching.Profile;

/** What somebody writes into the form, of a record that is known. */
enum Asking {
    THE_SAME("the same", 0.98) {
        @Override
        Profile of(Profile known, Slips slips) {
            return known;
        }
    },
    EMAIL_ALONE("e-mail alone", 0.98) {
        @Override
        Profile of(Profile known, Slips slips) {
            return Profile.ofPerson("", known.email(), "", "");
        }
    },
    PERSON_MISSPELT("person misspelt", 0.98) {
        @Override
        Profile of(Profile known, Slips slips) {
            return names(slips.misspelt(known.name()), known.organisation());
        }
    },
    EMPLOYER_MISSPELT("employer misspelt", 0.98) {
        @Override
        Profile of(Profile known, Slips slips) {
            return names(known.name(), slips.misspelt(known.organisation()));
        }
    },
    PERSON_MISSPELT_ALONE("… person alone", 0.98) {
        @Override
        Profile of(Profile known, Slips slips) {
            return names(slips.misspelt(known.name()), "");
        }
    },
    EMPLOYER_MISSPELT_ALONE("… employer alone", 0.98) {
        @Override
        Profile of(Profile known, Slips slips) {
            return names("", slips.misspelt(known.organisation()));
        }
    },
    IN_LATIN("Thai in Latin", 0.9) {
        @Override
        Profile of(Profile known, Slips slips) {
            String employer = known.organisation().replaceAll("บริษัท | จำกัด", "");
            return names(slips.romanised(known.name()), slips.romanised(employer) + " Co., Ltd.");
        }

        @Override
        boolean isFor(Profile known) {
            return super.isFor(known) && known.organisation().startsWith("บริษัท");
        }
    },
    PERSON_IN_LATIN_ALONE("… person alone", 0.9) {
        @Override
        Profile of(Profile known, Slips slips) {
            return names(slips.romanised(known.name()), "");
        }

        @Override
        boolean isFor(Profile known) {
            return IN_LATIN.isFor(known);
        }
    };

    private final String words;
    private final double goal;

    Asking(String words, double goal) {
        this.words = words;
        this.goal = goal;
    }

    abstract Profile of(Profile known, Slips slips);

    /** Records that have what is asked with. */
    boolean isFor(Profile known) {
        return !known.name().isEmpty() && !known.email().isEmpty();
    }

    /** Whether a record says the same as the one that was meant, in what was asked. */
    static boolean isMeant(Profile asked, Profile known, Profile found) {
        return (asked.name().isEmpty() || found.name().equals(known.name()))
                && (asked.email().isEmpty() || found.email().equals(known.email()))
                && (asked.organisation().isEmpty()
                        || found.organisation().equals(known.organisation()));
    }

    private static Profile names(String person, String organisation) {
        return Profile.ofPerson(person, "", "", organisation);
    }

    String words() {
        return words;
    }

    /** The share to be found. */
    double goal() {
        return goal;
    }
}
