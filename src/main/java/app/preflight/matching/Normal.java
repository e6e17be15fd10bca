package app.preflight.matching;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A profile as it is compared: each trait normalised, empty where it is not known. */
final class Normal {

    private final Map<Trait, String> values = new EnumMap<>(Trait.class);

    private Normal() {}

    static Normal of(Profile profile) {
        Normal normal = new Normal();
        for (Trait trait : Trait.values()) {
            normal.values.put(trait, trait.normal(profile));
        }
        return normal;
    }

    String get(Trait trait) {
        return values.getOrDefault(trait, "");
    }

    boolean has(Trait trait) {
        return !get(trait).isEmpty();
    }

    List<String> words(Trait trait) {
        return Names.list(get(trait));
    }
}
