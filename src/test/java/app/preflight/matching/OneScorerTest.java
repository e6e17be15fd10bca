package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One pair has one probability and one list of reasons: as two rows of a file that is matched, as a
 * lead being written beside a known one, and as a known lead beside another.
 */
class OneScorerTest {

    private static final String COLUMNS =
            "name,email,phone,organisation,tax_number,website,province,zip";
    private static final double ROUNDING = 1e-9;

    private final List<Profile> others = new ArrayList<>();

    OneScorerTest() {
        for (int number = 0; number < 300; number++) {
            String family = "%c%corn".formatted('a' + number % 26, 'a' + number / 26 % 26);
            others.add(
                    new Profile(
                            (number % 5 == 0 ? "Malee " : "สมชาย ") + family,
                            number % 7 == 0 ? "info@%s.example".formatted(family) : "",
                            "0812%06d".formatted(number / 2),
                            number % 3 == 0 ? "Siam Trading Co., Ltd." : "",
                            "",
                            "",
                            number % 2 == 0 ? "Rayong" : "",
                            "%05d".formatted(10_000 + number % 90)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // The same, in one script and in two.
                "Malee Rakthai,,,Siam Trading,,,, | Malee Rakthai,,,Siam Trading PCL,,,,",
                "คุณสมชาย ใจดี,,0812000007,ปูนซิเมนต์ไทย,,,, | Somchai Jaidee,,+66812000007,Siam Cement,,,,",
                "สมชาย ใจดี,,,บริษัท สยามการค้า จำกัด,,,, | นายสมชาย ใจดี,,,บจก. สยามการค้า,,,กทม.,",
                // A slip in a name, in an organisation's, in an address, in a number.
                "Malee Raktai,,,Siam Trading,,,, | Malee Rakthai,,,Siam Trading,,,,",
                ",,,Siam Tradimg,,,Rayong, | ,,,Siam Trading,,,Rayong,21000",
                "Malee,malee@rakthai.example,,,,,, | Malee R,malee@rakthai.exampel,,,,,,",
                ",,,,0105536112014,,, | ,,,,0105536112041,,,",
                // A family, a switchboard, colleagues, namesakes.
                "Manop Rakthai,,0812000099,,,,, | Malee Rakthai,,0812000099,,,,,",
                "Anan Sukjai,info@aaorn.example,0812000000,Siam Trading,,,, | Busaba Thong,info@aaorn.example,0812000000,Siam Trading,,,,",
                "Anan Sukjai,,,Siam Trading,,siam.example.com,, | Busaba Thong,,,Siam Trading,,www.siam.example.com,,",
                "สมชาย aaorn,,,,,,, | สมชาย aaorn,,,,,,,10001",
                // Nothing in common, and nothing to compare.
                "Anan Sukjai,,0899999999,,,,, | Praew Jones,,0811111111,,,,,",
                "Anan Sukjai,,,,,,, | ,,,Siam Trading,,,,",
            })
    void aPairHasOneProbabilityAndOneListOfReasons(String one, String other) {
        Profile known = profile(one);
        Profile asked = profile(other);
        Resemblance resemblance = beingWritten(asked, known);
        assertSame(resemblance, known(asked, known));
        assertSame(resemblance, known(known, asked));
        assertSame(resemblance, ofFile(asked, known));
    }

    private static void assertSame(Resemblance one, Resemblance other) {
        assertThat(one.probability()).isCloseTo(other.probability(), within(ROUNDING));
        assertThat(words(one)).isEqualTo(words(other));
    }

    private static List<String> words(Resemblance resemblance) {
        return resemblance.reasons().stream().map(Reason::words).toList();
    }

    private static Profile profile(String line) {
        String[] values = line.strip().split(",", -1);
        return new Profile(
                values[0], values[1], values[2], values[3], values[4], values[5], values[6],
                values[7]);
    }

    private Resemblance beingWritten(Profile asked, Profile known) {
        Register register = register();
        register.put(new UUID(2, 1), NormalProfile.of(known));
        return register.compare(
                        NormalProfile.of(asked), Optional.empty(), List.of(NormalProfile.of(known)))
                .getFirst();
    }

    private Resemblance known(Profile asked, Profile known) {
        Register register = register();
        register.put(new UUID(2, 1), NormalProfile.of(known));
        register.put(new UUID(2, 2), NormalProfile.of(asked));
        return register.compare(
                        NormalProfile.of(asked),
                        Optional.of(new UUID(2, 2)),
                        List.of(NormalProfile.of(known)))
                .getFirst();
    }

    private Register register() {
        Register register = new Register();
        for (int number = 0; number < others.size(); number++) {
            register.put(new UUID(1, number), NormalProfile.of(others.get(number)));
        }
        return register;
    }

    /** What stands in the file that is written is the same where it is a match. */
    private Resemblance ofFile(Profile asked, Profile known) {
        Table table = new Table(List.of(COLUMNS.split(",", -1)));
        Stream.concat(others.stream(), Stream.of(known, asked)).forEach(it -> table.add(cells(it)));
        int last = table.size() - 1;
        LeadModel model = LeadColumns.of(table, table.names()).orElseThrow().model(table);
        Resemblance resemblance = model.resemblance(last - 1, last);
        Matching.of(table, table.names())
                .matches(match -> {
                    if (match.one() == last - 1 && match.other() == last) {
                        assertThat(match.probability())
                                .isCloseTo(resemblance.probability(), within(ROUNDING));
                        assertThat(match.reasons())
                                .isEqualTo(String.join("; ", words(resemblance)));
                    }
                });
        return resemblance;
    }

    private static List<String> cells(Profile profile) {
        return List.of(
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.organisation(),
                profile.taxNumber(),
                profile.website(),
                profile.province(),
                profile.zip());
    }
}
