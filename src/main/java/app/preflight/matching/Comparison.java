package app.preflight.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two profiles compared, without a thing learnt: by set weights, and by how common it is in the
 * register what they have in common. What one of them lacks is evidence for nothing.
 */
final class Comparison {

    /** How many of the register are of the same as one that is being written, on average. */
    private static final double EXPECTED = 0.5;

    /** Of a person's records so many name the organisation that another one names. */
    private static final double SAME_EMPLOYER = 0.7;

    /** People of one organisation who may come into the register, beside those who are in it. */
    private static final double COLLEAGUES = 10;

    /** What says by itself which organisation it is. */
    private static final List<Trait> NAMING =
            List.of(Trait.ORGANISATION, Trait.TAX_NUMBER, Trait.WEBSITE);

    private final NormalProfile asked;
    private final NormalProfile known;
    private final Commonness commonness;
    private final Weights weights;

    Comparison(NormalProfile asked, NormalProfile known, Commonness commonness) {
        this.asked = asked;
        this.known = known;
        this.commonness = commonness;
        this.weights = new Weights(commonness);
    }

    Resemblance resemblance() {
        List<Reason> naming = NAMING.stream().flatMap(this::reason).toList();
        List<Reason> ofOrganisation = Stream.concat(naming.stream(), place()).toList();
        double sameOrganisation = naming.isEmpty() ? 0 : probability(ofOrganisation);
        List<Reason> personal = personal(sameOrganisation);
        if (personal.isEmpty()) {
            return resemblance(ofOrganisation, sameOrganisation);
        }
        // Where the organisation is known, its place says nothing new of the person.
        Stream<Reason> employer =
                naming.isEmpty() ? place() : Stream.of(employer(naming, sameOrganisation));
        return resemblance(Stream.concat(personal.stream(), employer).toList(), sameOrganisation);
    }

    private Resemblance resemblance(List<Reason> reasons, double sameOrganisation) {
        List<Reason> weightiestFirst =
                reasons.stream()
                        .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())))
                        .toList();
        return new Resemblance(probability(reasons), sameOrganisation, weightiestFirst);
    }

    private double probability(List<Reason> reasons) {
        double bits = Weights.log2(EXPECTED / commonness.population());
        for (Reason reason : reasons) {
            bits += reason.weight();
        }
        return Model.probability(bits * Math.log(2));
    }

    private List<Reason> personal(double sameOrganisation) {
        boolean areColleagues = sameOrganisation >= 0.5;
        List<Reason> reasons = new ArrayList<>();
        if (bothHave(Trait.NAME)) {
            reasons.add(
                    NameEvidence.of(commonness, asked.words(Trait.NAME), known.words(Trait.NAME)));
        }
        for (Trait trait : List.of(Trait.EMAIL, Trait.PHONE)) {
            reason(trait, areColleagues ? weights::amongColleagues : weights::of)
                    .forEach(reasons::add);
        }
        return reasons;
    }

    /** A zip code says the province too. */
    private Stream<Reason> place() {
        return bothHave(Trait.ZIP) ? reason(Trait.ZIP) : reason(Trait.PROVINCE);
    }

    private Stream<Reason> reason(Trait trait) {
        return reason(trait, weights::of);
    }

    private interface Weighing {
        double bits(Trait trait, Level level, int holders);
    }

    private Stream<Reason> reason(Trait trait, Weighing weighing) {
        if (!bothHave(trait)) {
            return Stream.empty();
        }
        Level level = trait.level(asked.get(trait), known.get(trait));
        int holders = commonness.holders(trait, known);
        return mayBeTranslated(trait, level)
                ? Stream.empty()
                : Stream.of(new Reason(trait, level, weighing.bits(trait, level, holders)));
    }

    /** ปูนซิเมนต์ไทย is Siam Cement: other letters in another script say nothing. */
    private boolean mayBeTranslated(Trait trait, Level level) {
        boolean isName = trait == Trait.ORGANISATION || trait == Trait.PROVINCE;
        return isName
                && level.compareTo(Level.NEAR) > 0
                && MatchKey.isNeeded(asked.get(trait), known.get(trait));
    }

    private boolean bothHave(Trait trait) {
        return asked.has(trait) && known.has(trait);
    }

    /**
     * What the organisations say of the person: the less the more people are there. Its name, its
     * number and its website say the same, so the one that speaks loudest speaks for all.
     */
    private Reason employer(List<Reason> naming, double sameOrganisation) {
        Comparator<Reason> byWeight = Comparator.comparingDouble(Reason::weight);
        Reason loudest =
                Collections.max(naming, sameOrganisation >= 0.5 ? byWeight : byWeight.reversed());
        double colleagues = COLLEAGUES + commonness.holders(loudest.trait(), known);
        double ifSame = SAME_EMPLOYER / (colleagues / commonness.population());
        return new Reason(
                loudest.trait(),
                loudest.level(),
                Weights.log2(
                        sameOrganisation * ifSame + (1 - sameOrganisation) * (1 - SAME_EMPLOYER)));
    }
}
