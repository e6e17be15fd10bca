package app.preflight.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

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

    private static final double LN_2 = Math.log(2);

    private static final Comparator<Reason> LIGHTEST = Comparator.comparingDouble(Reason::weight);

    private static final Comparator<Reason> WEIGHTIEST =
            Comparator.comparingDouble(reason -> -Math.abs(reason.weight()));

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
        List<Reason> naming = naming();
        double sameOrganisation = naming.isEmpty() ? 0 : probability(withPlace(naming));
        List<Reason> reasons = reasons(naming, sameOrganisation);
        reasons.sort(WEIGHTIEST);
        return new Resemblance(probability(reasons), sameOrganisation, reasons);
    }

    /** What speaks for the two and against them, in no order. */
    List<Reason> reasons() {
        List<Reason> naming = naming();
        return reasons(naming, naming.isEmpty() ? 0 : probability(withPlace(naming)));
    }

    private List<Reason> reasons(List<Reason> naming, double sameOrganisation) {
        List<Reason> reasons = personal(sameOrganisation >= 0.5);
        if (reasons.isEmpty()) {
            return withPlace(naming);
        }
        // Where the organisation is known, its place says nothing new of the person.
        if (naming.isEmpty()) {
            addPlace(reasons);
        } else {
            reasons.add(employer(naming, sameOrganisation));
        }
        return reasons;
    }

    private double probability(List<Reason> reasons) {
        double bits = prior(commonness);
        for (Reason reason : reasons) {
            bits += reason.weight();
        }
        return Model.probability(bits * LN_2);
    }

    /** What odds there are before anything is known of a pair, in bits. */
    static double prior(Commonness commonness) {
        return Weights.log2(EXPECTED / commonness.population());
    }

    /** What says by itself which organisation it is. */
    private List<Reason> naming() {
        List<Reason> naming = new ArrayList<>();
        add(naming, Trait.ORGANISATION, false);
        add(naming, Trait.TAX_NUMBER, false);
        add(naming, Trait.WEBSITE, false);
        return naming;
    }

    private List<Reason> personal(boolean areColleagues) {
        List<Reason> reasons = new ArrayList<>();
        if (bothHave(Trait.NAME)) {
            reasons.add(
                    NameEvidence.of(commonness, asked.words(Trait.NAME), known.words(Trait.NAME)));
        }
        add(reasons, Trait.EMAIL, areColleagues);
        add(reasons, Trait.PHONE, areColleagues);
        return reasons;
    }

    private List<Reason> withPlace(List<Reason> naming) {
        List<Reason> reasons = new ArrayList<>(naming);
        addPlace(reasons);
        return reasons;
    }

    /** A zip code says the province too. */
    private void addPlace(List<Reason> reasons) {
        add(reasons, bothHave(Trait.ZIP) ? Trait.ZIP : Trait.PROVINCE, false);
    }

    private void add(List<Reason> reasons, Trait trait, boolean areColleagues) {
        if (!bothHave(trait)) {
            return;
        }
        Level level = trait.level(asked.get(trait), known.get(trait));
        if (!mayBeTranslated(trait, level)) {
            int holders = level == Level.SAME ? commonness.holders(trait, asked, known) : 1;
            double weight =
                    areColleagues
                            ? weights.amongColleagues(trait, level, holders)
                            : weights.of(trait, level, holders);
            reasons.add(new Reason(trait, level, weight));
        }
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
        Reason loudest =
                sameOrganisation >= 0.5
                        ? Collections.max(naming, LIGHTEST)
                        : Collections.min(naming, LIGHTEST);
        double colleagues = COLLEAGUES + commonness.holders(loudest.trait(), asked, known);
        double ifSame = SAME_EMPLOYER / (colleagues / commonness.population());
        return new Reason(
                loudest.trait(),
                loudest.level(),
                Weights.log2(
                        sameOrganisation * ifSame + (1 - sameOrganisation) * (1 - SAME_EMPLOYER)));
    }
}
