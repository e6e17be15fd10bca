package app.preflight.bench;

import app.preflight.matching.Profile;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Leads, persons and organisations that were never there, half of them Thai. Each is made of its
 * number alone, always the same, so that none has to be kept.
 */
final class MadeUpProfiles {

    private static final List<String> THAI_TRADES =
            List.of(
                    "การค้า",
                    "พาณิชย์",
                    "ก่อสร้าง",
                    "ขนส่ง",
                    "อุตสาหกรรม",
                    "การเกษตร",
                    "วิศวกรรม",
                    "โลหะการ",
                    "อาหารไทย",
                    "เฟอร์นิเจอร์",
                    "การพิมพ์",
                    "พลาสติก",
                    "ยานยนต์",
                    "เภสัช",
                    "รุ่งเรือง",
                    "เจริญกิจ",
                    "พัฒนา",
                    "บริการ",
                    "เทรดดิ้ง",
                    "กรุ๊ป");

    private static final List<String> TRADES =
            List.of(
                    "Trading",
                    "Foods",
                    "Logistics",
                    "Engineering",
                    "Steel",
                    "Plastics",
                    "Motors",
                    "Printing",
                    "Design",
                    "Consulting",
                    "Energy",
                    "Textiles",
                    "Hotels",
                    "Systems",
                    "Partners",
                    "Group",
                    "Asia",
                    "Supply",
                    "Packaging",
                    "Chemicals");

    private static final List<String> PROVINCES =
            List.of(
                    "กรุงเทพมหานคร",
                    "Bangkok",
                    "ชลบุรี",
                    "Chon Buri",
                    "เชียงใหม่",
                    "Chiang Mai",
                    "ระยอง",
                    "Rayong",
                    "นครราชสีมา",
                    "ขอนแก่น",
                    "Khon Kaen",
                    "ภูเก็ต",
                    "Phuket");

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final ThaiNames thai;
    private final ThaiNames latin;
    private final int organisations;

    /**
     * @param records as many as will be asked for: four of them make an organisation
     */
    MadeUpProfiles(ThaiNames thai, int records) {
        MadeUpWords words = MadeUpWords.latin(new Random(7));
        this.thai = thai;
        this.latin = new ThaiNames(words.words(6_000, 2), words.words(40_000, 3));
        this.organisations = Math.max(1, records / 4);
    }

    static UUID id(int number) {
        return new UUID((number + 1) * SPREAD, number);
    }

    static int number(UUID id) {
        return (int) id.getLeastSignificantBits();
    }

    static boolean isLead(int number) {
        return number % 10 < 5;
    }

    /** The number of a record that is a lead, the first of which is nought. */
    static int lead(int number) {
        return number / 5 * 10 + number % 5;
    }

    static boolean isOrganisation(int number) {
        return number % 10 >= 8;
    }

    Profile profile(int number) {
        SplittableRandom random = new SplittableRandom(number * SPREAD);
        int employer = random.nextInt(organisations);
        Profile organisation = organisation(employer);
        if (isOrganisation(number)) {
            return organisation;
        }
        Profile person = person(random, isThai(employer) ? thai : latin, organisation);
        return isLead(number) ? lead(person, organisation) : person;
    }

    private static boolean isThai(int organisation) {
        return organisation % 2 == 0;
    }

    private static Profile person(SplittableRandom random, ThaiNames names, Profile organisation) {
        String given = oneOf(names.given(), random);
        String family = oneOf(names.family(), random);
        String email = "m%x@%d.example.com".formatted(random.nextInt(), random.nextInt(5_000));
        return Profile.ofPerson(
                capitalised(given) + " " + capitalised(family),
                random.nextInt(5) == 0 ? "" : email,
                random.nextInt(5) == 0 ? "" : "08" + digits(random, 8),
                organisation.organisation());
    }

    private static Profile lead(Profile person, Profile organisation) {
        return new Profile(
                person.name(),
                person.email(),
                person.phone(),
                organisation.organisation(),
                organisation.taxNumber(),
                organisation.website(),
                organisation.province(),
                organisation.zip());
    }

    private Profile organisation(int number) {
        SplittableRandom random = new SplittableRandom(~number * SPREAD);
        ThaiNames names = isThai(number) ? thai : latin;
        String one = capitalised(oneOf(names.family(), random));
        String two = random.nextBoolean() ? capitalised(oneOf(names.given(), random)) : "";
        return Profile.ofOrganisation(
                isThai(number)
                        ? "บริษัท " + one + two + anyOf(THAI_TRADES, random) + " จำกัด"
                        : one + " " + two + " " + anyOf(TRADES, random) + " Co., Ltd.",
                random.nextInt(5) < 2 ? "" : "01" + digits(random, 11),
                random.nextBoolean() ? "" : "https://www.o" + number + ".example.com/about",
                anyOf(PROVINCES, random),
                random.nextInt(5) == 0 ? "" : digits(random, 4) + "0");
    }

    /** As with real names, a few are had by many: of a hundred one has the commonest. */
    private static String oneOf(List<String> words, SplittableRandom random) {
        double skewed = random.nextDouble();
        return words.get((int) (skewed * skewed * words.size()));
    }

    private static String anyOf(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String digits(SplittableRandom random, int count) {
        StringBuilder digits = new StringBuilder();
        for (int digit = 0; digit < count; digit++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
