package app.preflight.matching;

import static app.preflight.matching.Acquaintances.KARNKA;
import static app.preflight.matching.Acquaintances.MALEE;
import static app.preflight.matching.Acquaintances.SIAM_TRADING;
import static app.preflight.matching.Acquaintances.SOMCHAI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResemblanceTest {

    private static final double HARDLY = 0.1;
    private static final double MOSTLY = 0.5;
    private static final double NEARLY_SURE = 0.9;

    private final Acquaintances known = new Acquaintances();

    private double probability(Profile asked, Profile profile) {
        return known.between(asked, profile).probability();
    }

    private static Profile person(String name, String organisation) {
        return Profile.ofPerson(name, "", "", organisation);
    }

    private static Profile organisation(String name, String province) {
        return Profile.ofOrganisation(name, "", "", province, "");
    }

    @Test
    void oneAddressIsOfOnePerson() {
        assertThat(probability(Profile.ofPerson("", "somchai@example.com", "", ""), SOMCHAI))
                .isGreaterThan(NEARLY_SURE);
    }

    @Test
    void oneTaxNumberIsOfOneOrganisation() {
        Profile asked = Profile.ofOrganisation("", "0994000617721", "", "", "");
        assertThat(probability(asked, SIAM_TRADING)).isGreaterThan(NEARLY_SURE);
    }

    @Test
    void aNameWithItsOrganisationIsEnough() {
        assertThat(probability(person("Malee Rakthai", "Siam Trading"), MALEE))
                .isGreaterThan(NEARLY_SURE);
        assertThat(probability(person("Malee Raktai", "Siam Trading"), MALEE))
                .isGreaterThan(MOSTLY);
    }

    @Test
    void aGivenNameAloneIsNot() {
        assertThat(probability(person("Malee", ""), MALEE)).isLessThan(HARDLY);
        assertThat(probability(person("Malee Wongsuwan", ""), MALEE)).isLessThan(HARDLY);
    }

    @Test
    void ofOneFamilyInOneHouseThereAreTwo() {
        assertThat(probability(person("Manop Rakthai", "Siam Trading"), MALEE)).isLessThan(HARDLY);
    }

    @Test
    void norIsAPlace() {
        assertThat(probability(organisation("", "Rayong"), SIAM_TRADING)).isLessThan(HARDLY);
        assertThat(probability(organisation("Bangkok Steel", "Rayong"), SIAM_TRADING))
                .isLessThan(HARDLY);
    }

    @Test
    void aNameOfManyTellsLessThanARareOne() {
        double rare = probability(person("Malee Rakthai", ""), MALEE);
        for (int number = 0; number < 20_000; number++) {
            known.put(new UUID(1, number), person("Malee Rakthai " + number, ""));
        }
        assertThat(rare).isGreaterThan(MOSTLY);
        assertThat(probability(person("Malee Rakthai", ""), MALEE)).isLessThan(HARDLY);
    }

    @Test
    void anotherPersonOfTheOrganisationIsTwoThings() {
        Resemblance colleague = known.between(person("Somsak Jones", "Siam Trading"), MALEE);
        assertThat(colleague.probability()).isLessThan(HARDLY);
        assertThat(colleague.sameOrganisation()).isGreaterThan(NEARLY_SURE);
    }

    @Test
    void whereNoPersonIsKnownTheOrganisationIsCompared() {
        Resemblance employer = known.between(person("Somsak Jones", "Siam Trading"), SIAM_TRADING);
        assertThat(employer.probability()).isGreaterThan(NEARLY_SURE);
        assertThat(employer.reasons())
                .extracting(Reason::trait)
                .containsExactly(Trait.ORGANISATION);
    }

    @Test
    void aPersonIsKnownAcrossScriptsThoughTheOrganisationIsTranslated() {
        Resemblance resemblance = known.between(person("Somchai Jaidee", "Siam Cement"), SOMCHAI);
        assertThat(resemblance.probability()).isGreaterThan(MOSTLY);
        assertThat(resemblance.reasons()).extracting(Reason::trait).containsExactly(Trait.NAME);
    }

    @Test
    void anOrganisationIsKnownAcrossScriptsByItsSound() {
        assertThat(probability(organisation("Sayam Kankha", "Chiang Mai"), KARNKA))
                .isGreaterThan(MOSTLY);
    }

    @Test
    void theCapitalHasManyNames() {
        Profile asked = Profile.ofOrganisation("ปูนซิเมนต์ไทย", "", "", "Bangkok", "");
        Profile answer = Profile.ofOrganisation("ปูนซิเมนต์ไทย", "", "", "กทม.", "");
        assertThat(known.between(asked, answer).reasons())
                .filteredOn(reason -> reason.trait() == Trait.PROVINCE)
                .extracting(Reason::level)
                .containsExactly(Level.SAME);
    }

    @Test
    void theWeightiestReasonComesFirstAndTheyAddUp() {
        Profile asked = Profile.ofPerson("Malee Rakthai", "malee@example.com", "", "Siam Steel");
        assertThat(known.between(asked, MALEE).reasons())
                .extracting(Reason::trait)
                .containsExactly(Trait.NAME, Trait.ORGANISATION);
        assertThat(known.between(asked, MALEE).reasons().getLast().weight()).isNegative();
    }

    @Test
    void whatIsMissingIsEvidenceForNothing() {
        assertThat(known.between(person("", ""), SOMCHAI).reasons()).isEmpty();
        assertThat(probability(person("", ""), SOMCHAI)).isLessThan(HARDLY);
    }
}
