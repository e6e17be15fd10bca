package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomanisationKeyTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "letter case, spaces, hyphens and accents  | Nong Khai, nongkhai, Nong-Khai, Nóng Khai",
                "aspiration                                | Thaksin, Taksin",
                "ph and p                                  | Phichai, Pichai",
                "kh, k and g                               | Khampha, Kampa, Gampa",
                "ch and j                                  | Chaidi, Jaidi",
                "v and w                                   | Wichai, Vichai",
                "r and l                                   | Rat, Lat",
                "a silent r that lengthens                 | Phon, Porn, Pon",
                "a silent h                                | Mali, Mahli, Malih",
                "sr                                        | Si, Sri, Sree",
                "ee, ii and i                              | Di, Dee, Dii",
                "oo, ou and u                              | Bun, Boon, Boun",
                "ai, ay and ei                             | Chai, Chay, Jei",
                "ao, au and aw                             | Sao, Sau, Saw",
                "ae, ea and e                              | Saeng, Seang, Seng",
                "aeo, aew, eaw and ew                      | Kaeo, Kaew, Keaw, Kew",
                "ia and ie                                 | Chiang, Chieng",
                "uea, eua, ua                              | Mueang, Meuang, Muang",
                "ue, eu and u                              | Phuen, Pheun, Phun",
                "oe and er                                 | Chaloem, Chalerm",
                "oei and oey                               | Loei, Loey",
                "doubled letters                           | Rattana, Ratana, Ratthana",
                "a stop before its like                    | Ratcha, Racha, Raja",
                "a final t                                 | Phet, Petch, Ped, Pes, Pej",
                "a final p                                 | Thep, Teb, Theph",
                "a final n                                 | Phon, Phol, Phorn",
                "a final k                                 | Sak, Sag",
            })
    void theWaysToWriteOneSoundHaveOneKey(String rule, String ways) {
        assertThat(Arrays.stream(ways.split(", ", -1)).map(RomanisationKey::of).distinct())
                .as(rule)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "สมชาย ใจดี,Somchai Jaidee",
        "ศิริพร,Siriporn",
        "ธีรพงษ์,Teerapong",
        "ณัฐพล,Nattapol",
        "สมบูรณ์,Somboon",
        "บุญเลิศ,Boonlert",
        "เพ็ญศรี,Pensri",
        "ดวงใจ,Duangjai",
        "วชิราลงกรณ์,Vajiralongkorn",
        "จุฬาลงกรณ์,Chulalongkorn",
        "ธรรมศาสตร์,Thammasart",
        "ลาดพร้าว,Ladprao",
        "สุขุมวิท,Sukhumvit",
        "เกษตรศาสตร์,Kasetsart",
    })
    void aThaiNameAndWhatItsBearerWritesHaveOneKey(String thai, String latin) {
        assertThat(RomanisationKey.of(latin)).isEqualTo(RomanisationKey.of(thai));
    }

    @ParameterizedTest
    @CsvSource({
        "Dam,Tam",
        "Ban,Pan",
        "Ma,Mi",
        "Kan,Kang",
        "Nong Khai,Nong Khae",
        "มานะ,มานี",
    })
    void whatThaisHearApartStaysApart(String one, String other) {
        assertThat(RomanisationKey.of(one)).isNotEqualTo(RomanisationKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"''", "123", "( - )"})
    void whatHasNoLettersHasNoKey(String nothing) {
        assertThat(RomanisationKey.of(nothing)).isEmpty();
    }
}
