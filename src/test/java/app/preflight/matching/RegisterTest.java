package app.preflight.matching;

import static app.preflight.matching.Acquaintances.KARNKA;
import static app.preflight.matching.Acquaintances.MALEE;
import static app.preflight.matching.Acquaintances.SIAM_TRADING;
import static app.preflight.matching.Acquaintances.SOMCHAI;
import static app.preflight.matching.Acquaintances.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {

    private final Acquaintances known = new Acquaintances();
    private final Register register = known.register();

    private static Profile named(String person) {
        return Profile.ofPerson(person, "", "", "");
    }

    private static Profile organisation(String name) {
        return Profile.ofOrganisation(name, "", "", "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "นายสมชาย ใจดี",
        "ใจดี สมชาย",
        "สมชาย",
        "สมชาย ใจดี๊",
        "สมชาย ใดจี",
        "สมชา",
        "Somchai Jaidee",
        "somchay jaidi",
    })
    void aPersonIsFoundByWhatOneMayWrite(String name) {
        assertThat(known.near(named(name))).first().isEqualTo(id(SOMCHAI));
    }

    @ParameterizedTest
    @CsvSource({
        "สยามการค้า",
        "สยาม การค้า",
        "สยามกรค้า",
        "บจก. สยามการคา",
        "สยามการค้าเชียงใหม่",
        "Sayam Kankha",
    })
    void anOrganisationIsFoundByWhatOneMayWrite(String name) {
        assertThat(known.near(organisation(name))).first().isEqualTo(id(KARNKA));
    }

    @Test
    void whoSharesMoreComesFirst() {
        assertThat(known.near(organisation("Siam Trading")))
                .containsExactlyInAnyOrder(id(MALEE), id(SIAM_TRADING));
        assertThat(known.near(Profile.ofPerson("Malee Rakthai", "", "", "Siam Trading")))
                .containsExactly(id(MALEE), id(SIAM_TRADING));
    }

    @Test
    void anAddressOrANumberIsEnough() {
        assertThat(known.near(Profile.ofPerson("", "SOMCHAI+work@example.com", "", "")))
                .containsExactly(id(SOMCHAI));
        assertThat(known.near(Profile.ofPerson("", "", "+66 81 234 5678", "")))
                .containsExactly(id(SOMCHAI));
        assertThat(known.near(Profile.ofOrganisation("", "0-9940-00617-72-1", "", "", "")))
                .containsExactly(id(SIAM_TRADING));
        assertThat(known.near(Profile.ofOrganisation("", "", "http://siam.example.com/", "", "")))
                .containsExactly(id(SIAM_TRADING));
    }

    @Test
    void aPlaceAloneFindsNobody() {
        assertThat(known.near(Profile.ofOrganisation("", "", "", "Rayong", "50000"))).isEmpty();
    }

    @Test
    void whatWasKnownBeforeIsForgotten() {
        known.put(id(MALEE), named("Malee Wongsuwan"));
        assertThat(register.size()).isEqualTo(4);
        assertThat(known.near(named("Rakthai"))).isEmpty();
        assertThat(known.near(named("Wongsuwan"))).containsExactly(id(MALEE));
    }

    @Test
    void puttingTheSameAgainChangesNothing() {
        known.put(id(MALEE), MALEE);
        assertThat(register.size()).isEqualTo(4);
        assertThat(known.near(MALEE)).containsExactly(id(MALEE), id(SIAM_TRADING));
    }

    @Test
    void whoIsRemovedIsNotFound() {
        register.remove(id(MALEE));
        register.remove(UUID.randomUUID());
        assertThat(register.size()).isEqualTo(3);
        assertThat(known.near(MALEE)).containsExactly(id(SIAM_TRADING));
    }

    @Test
    void recordsThatChangeAgainAndAgainAreSwept() {
        IntStream.range(0, 5_000).forEach(time -> known.put(id(MALEE), named("Malee " + time)));
        assertThat(register.size()).isEqualTo(4);
        assertThat(known.near(named("Malee 4999"))).containsExactly(id(MALEE));
        assertThat(known.near(SOMCHAI)).first().isEqualTo(id(SOMCHAI));
    }

    @Test
    void aNameOfVeryManyCountsOnlyTogetherWithAnother() {
        for (int number = 0; number < 60_000; number++) {
            known.put(new UUID(1, number), named("Somsak Jones"));
        }
        UUID rare = new UUID(2, 0);
        known.put(rare, named("Somsak Jones Quillfeather"));
        assertThat(known.near(named("Somsak"))).isEmpty();
        assertThat(known.near(named("Somsak Quilfeather"))).first().isEqualTo(rare);
        assertThat(known.near(named("Somsak Jones"))).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "สมชาย ใจดี๊,",
        "สมชาย ใดจี,",
        "Somchai Jaidee,",
        "สมชัย ใจดี,บริษัท ปูนซิเมนต์ไทย จำกัด",
        ",บจก. สยามการคา",
    })
    void aRowOfAFileFindsWhomSomebodyWhoWritesWouldFind(String person, String organisation) {
        Profile row = Profile.ofPerson(text(person), "", "", text(organisation));
        assertThat(known.nearARow(row)).first().isEqualTo(known.near(row).getFirst());
    }

    private static String text(@Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void aRowOfAFileDoesNotFindWhoHasButOneUsualWordOfIt() {
        for (int number = 0; number < 1_000; number++) {
            known.put(new UUID(1, number), named("Somsak Jones" + number));
        }
        assertThat(known.near(named("Somsak Quilfeather"))).hasSize(10);
        assertThat(known.nearARow(named("Somsak Quilfeather"))).isEmpty();
    }
}
