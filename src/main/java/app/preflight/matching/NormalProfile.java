package app.preflight.matching;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as it is filed and compared: each trait normalised, and empty where it is not known.
 * Two of the same profile are equal.
 */
public final class NormalProfile {

    private static final Trait[] TRAITS = Trait.values();

    private final Profile profile;
    private final String[] values = new String[TRAITS.length];

    // Written by several threads at worst, each the same.
    private @Nullable Headings headings;

    private NormalProfile(Profile profile) {
        this.profile = profile;
        Arrays.setAll(values, trait -> TRAITS[trait].normal(profile));
    }

    public static NormalProfile of(Profile profile) {
        return new NormalProfile(profile);
    }

    /** As people wrote it. */
    public Profile written() {
        return profile;
    }

    String get(Trait trait) {
        return values[trait.place()];
    }

    boolean has(Trait trait) {
        return !get(trait).isEmpty();
    }

    List<String> words(Trait trait) {
        return Names.list(get(trait));
    }

    Headings headings() {
        @Nullable Headings known = headings;
        if (known == null) {
            known = Headings.of(this);
            headings = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NormalProfile same && profile.equals(same.profile);
    }

    @Override
    public int hashCode() {
        return profile.hashCode();
    }

    @Override
    public String toString() {
        return profile.toString();
    }
}
