package app.preflight.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some who are known, in a register of their own. */
final class Acquaintances {

    static final Profile SOMCHAI =
            new Profile(
                    "นายสมชาย ใจดี",
                    "somchai@example.com",
                    "081-234-5678",
                    "บริษัท ปูนซิเมนต์ไทย จำกัด",
                    "0105536112014",
                    "https://www.cement.example.com/th",
                    "กรุงเทพมหานคร",
                    "10110");

    static final Profile MALEE =
            Profile.ofPerson("Malee Rakthai", "", "", "Siam Trading Co., Ltd.");

    static final Profile SIAM_TRADING =
            Profile.ofOrganisation(
                    "Siam Trading PCL", "0994000617721", "siam.example.com", "Rayong", "");

    static final Profile KARNKA =
            Profile.ofOrganisation("บริษัท สยามการค้า จำกัด", "", "", "เชียงใหม่", "50000");

    private final Register register = new Register();

    Acquaintances() {
        List<Profile> all = List.of(SOMCHAI, MALEE, SIAM_TRADING, KARNKA);
        all.forEach(profile -> put(id(profile), profile));
    }

    static UUID id(Profile profile) {
        return UUID.nameUUIDFromBytes(profile.toString().getBytes(UTF_8));
    }

    void put(UUID id, Profile profile) {
        register.put(id, NormalProfile.of(profile));
    }

    Register register() {
        return register;
    }

    /** Those found, first the likeliest. */
    List<UUID> near(Profile asked) {
        return register.near(NormalProfile.of(asked), Effort.ONE_BEING_WRITTEN, 10);
    }

    List<UUID> nearARow(Profile row) {
        return register.near(NormalProfile.of(row), Effort.ONE_OF_MANY, 10);
    }

    Resemblance between(Profile asked, Profile known) {
        return register.compare(
                        NormalProfile.of(asked), Optional.empty(), List.of(NormalProfile.of(known)))
                .getFirst();
    }
}
