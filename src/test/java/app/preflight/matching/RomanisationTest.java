package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RomanisationTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a vowel before its consonant                        | เลย       | Loei",
                "a vowel around its consonant                        | เกาะ      | Ko",
                "a vowel above and behind its consonant              | เมือง     | Mueang",
                "ว between consonants is a vowel                     | สวน       | Suan",
                "อ behind a consonant is a vowel                     | ทอง       | Thong",
                "the vowel that is not written is o before a final   | คน        | Khon",
                "the vowel that is not written is a in an open one   | ถนน       | Thanon",
                "so with ร as its final                              | พร        | Phon",
                "รร before a consonant is a                          | ธรรม      | Tham",
                "รร at the end is an                                 | สวรรค์    | Sawan",
                "finals have six stops and nasals                    | โจทย์     | Chot",
                "ล and ร end a syllable as n                         | พล        | Phon",
                "glides end a syllable                               | แก้ว      | Kaeo",
                "what the mark kills is silent                       | จันทร์    | Chan",
                "so is its vowel                                     | พันธุ์    | Phan",
                "and what it kills within a syllable                 | ฟิล์ม     | Fim",
                "a mark on a short vowel leaves the consonant        | กิติ์     | Kit",
                "a true cluster                                      | กลาง      | Klang",
                "ทร is s                                             | ทราย      | Sai",
                "ศร and สร are s                                     | สร้าง     | Sang",
                "จร is ch                                            | จริง      | Ching",
                "ห leads a sonorant and is silent                    | หมู       | Mu",
                "อ leads ย in four words                             | อยู่      | Yu",
                "and in no others                                    | อยุธยา    | Ayutthaya",
                "a sign before two consonants of two syllables       | เสมือน    | Samuean",
                "ฤ is rue                                            | พฤกษา     | Phrueksa",
                "ฤ is ri after ก ต ท ป ศ ส                           | อังกฤษ    | Angkrit",
                "ร is silent at the end of a cluster                 | บุตร      | But",
                "a short vowel is silent after the last consonant    | ชาติ      | Chat",
                "a consonant links two parts of a Pali name          | ราชบุรี   | Ratchaburi",
                "so it does after a short vowel                      | พิษณุโลก  | Phitsanulok",
                "or before ย                                         | วิทยา     | Witthaya",
                "and with ร                                          | ศัตรู     | Sattru",
                "ร within a Pali name is a syllable                  | สุรชัย    | Surachai",
                "but a word of one's own has no link after a tone    | ท่าตลาด   | Thatalat",
                "a doubled consonant is said twice                   | เวชชาชีวะ | Wetchachiwa",
                "ๆ says the last again                               | ต่างๆ     | Tangtang",
                "initials are letters by their names                 | จ.ป.ร.    | Cho.Po.Ro.",
                "ฯ says nothing                                      | กรุงเทพฯ  | Krungthep",
                "a syllable that begins with a vowel has a hyphen    | ชะอวด     | Cha-uat",
                "so has ng behind a vowel                            | พะงัน     | Pha-ngan",
            })
    void aSyllableIsReadByItsRule(String rule, String thai, String latin) {
        assertThat(Romanisation.of(thai)).as(rule).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "กรุงเทพมหานคร,Krungthepmahanakhon",
        "บุรี,Buri",
        "กรณ์,Kon",
        "ศรี,Si",
        "สวัสดิ์,Sawat",
        "สุวรรณ,Suwan",
        "สุวรรณภูมิ,Suwannaphum",
        "มหาราช,Maharat",
        "เกียรติ,Kiat",
        "ณ,Na",
        "ไทย,Thai",
        "ไชยา,Chaiya",
        "นครไทย,Nakhonthai",
    })
    void aCommonPartOfANameIsReadAsOneSaysIt(String thai, String latin) {
        assertThat(Romanisation.of(thai)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "สมชาย ใจดี,Somchai Chaidi",
        "สมหญิง,Somying",
        "วิชัย,Wichai",
        "ศิริพร,Siriphon",
        "กิตติศักดิ์,Kittisak",
        "ประเสริฐ,Prasoet",
        "จุฬาลงกรณ์,Chulalongkon",
        "ทวีสิน,Thawisin",
        "พัชราภรณ์,Phatcharaphon",
    })
    void peopleAreReadByTheSameRules(String thai, String latin) {
        assertThat(Romanisation.of(thai)).isEqualTo(latin);
    }

    /** The map calls Bangkok by another name, and a handful by none that the letters would give. */
    @Test
    void theProvincesAreNamedAsOnTheMap() throws IOException {
        List<String[]> wrong =
                provinces().stream()
                        .filter(row -> !plain(Romanisation.of(row[0])).equals(plain(row[1])))
                        .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(5);
    }

    private static List<String[]> provinces() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(
                        RomanisationTest.class.getResourceAsStream("/matching/provinces.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static String plain(String latin) {
        return latin.replaceAll("[ -]", "").toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/matching/provinces.csv", numLinesToSkip = 1)
    void nothingThaiIsLeftOver(String thai) {
        assertThat(Romanisation.of(thai)).matches("[A-Za-z-]+");
    }

    @Test
    void whatIsNotThaiStays() {
        assertThat(Romanisation.of("บริษัท ABC (1999) จำกัด"))
                .isEqualTo("Borisat ABC (1999) Chamkat");
    }

    @Test
    void oneSpellingIsAsGoodAsAnotherThatLooksTheSame() {
        assertThat(Romanisation.of("น\u0E49\u0E4D\u0E32")).isEqualTo(Romanisation.of("น้ำ"));
        assertThat(Romanisation.of("น\u0E4D\u0E49\u0E32")).isEqualTo(Romanisation.of("น้ำ"));
        assertThat(Romanisation.of("เเก้ว")).isEqualTo(Romanisation.of("แก้ว"));
        assertThat(Romanisation.of("สม\u200Bชาย")).isEqualTo(Romanisation.of("สมชาย"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "์", "ๆ", "เ", "ัั", "่", "ๅ", "กกกกกกก", "เเเเ", "ฯลฯ"})
    void whatIsNoThaiWordIsReadAsFarAsItCanBe(String letters) {
        assertThat(Romanisation.of(letters)).matches("[A-Za-z]*");
    }
}
