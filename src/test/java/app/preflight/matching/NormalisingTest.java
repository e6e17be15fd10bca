package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisingTest {

    @Test
    void theTwoSpellingsOfAThaiVowelAreOne() {
        assertThat(Letters.plain("คำ")).isEqualTo(Letters.plain("ค\u0E4D\u0E32"));
    }

    @Test
    void whatNobodySeesIsDropped() {
        assertThat(Letters.plain("สม\u200Bชาย")).isEqualTo("สมชาย");
        assertThat(Letters.plain("  Two\u00A0 words ")).isEqualTo("two words");
    }

    @Test
    void thaiDigitsAndWideLettersBecomePlain() {
        assertThat(Letters.plain("๐๘๑ ＡＢＣ")).isEqualTo("081 abc");
    }

    @Test
    void accentsOfLatinLettersGoAndThaiToneMarksStay() {
        assertThat(Names.words("Erdoğan Łukasz")).isEqualTo("erdogan lukasz");
        assertThat(Names.words("น้ำ")).isNotEqualTo(Names.words("นำ"));
    }

    @ParameterizedTest
    @CsvSource({
        "นายสมชาย ใจดี, สมชาย ใจดี",
        "น.ส.สมหญิง ใจดี, สมหญิง ใจดี",
        "นางสาว สมหญิง ใจดี, สมหญิง ใจดี",
        "ดร.สมชาย, สมชาย",
        "Mr. Somchai Jaidee, somchai jaidee",
        "Khun Somchai, somchai",
        "Dr, dr",
    })
    void aTitleIsNoPartOfAName(String written, String name) {
        assertThat(Names.person(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "บริษัท สยามการค้า จำกัด (มหาชน) | สยามการค้า",
                "บจก. สยามการค้า | สยามการค้า",
                "หจก.สยามการค้า | สยามการค้า",
                "Siam Trading Co., Ltd. | siam trading",
                "Siam Trading Public Company Limited | siam trading",
                "The Siam & Sons PCL | siam sons",
                "L.X.C. Aviation GmbH | lxc aviation",
                "Limited | limited",
            })
    void aLegalFormIsNoPartOfAnOrganisationsName(String written, String name) {
        assertThat(Names.organisation(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "081-234-5678, +66812345678",
        "(+66) 81 234 5678, +66812345678",
        "๐๘๑ ๒๓๔ ๕๖๗๘, +66812345678",
        "02 123 4567 ต่อ 12, +6621234567x12",
        "12-34, 1234",
        "0812345678, +66812345678",
        "02 123 4567, +6621234567",
        "021234567, +6621234567",
        "0112345678, 0112345678",
        "0011223344, 0011223344",
    })
    void aPhoneNumberIsThaiWhereItNamesNoCountry(String written, String number) {
        assertThat(Phones.normal(written)).isEqualTo(number);
    }

    @Test
    void anAddressIsTheSameInCapitalsAndWithATag() {
        assertThat(Emails.normal(" Somchai+News@Example.COM")).isEqualTo("somchai@example.com");
    }

    @Test
    void aTaxNumberHasACheckDigit() {
        assertThat(TaxNumbers.normal("0-1055-36112-01-4")).isEqualTo("0105536112014");
        assertThat(TaxNumbers.isValid("0105536112014")).isTrue();
        assertThat(TaxNumbers.isValid("๐๙๙๔๐๐๐๖๑๗๗๒๑")).isTrue();
        assertThat(TaxNumbers.isValid("0105536112015")).isFalse();
        assertThat(TaxNumbers.isValid("14")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 20260301",
        "20260301, 20260301",
        "1/3/2569, 20260301",
        "03-25-2026, 20260325",
        "1858-83-15, 18588315",
        "unknown, unknown",
    })
    void aDateIsReadInEitherEraAndOrder(String written, String date) {
        assertThat(Dates.normal(written)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "email, a@b.co, EMAIL",
        "อีเมล, a@b.co, EMAIL",
        "born, 1980-01-02, DATE",
        "โทรศัพท์, 081 234 5678, PHONE",
        "เลขประจำตัวผู้เสียภาษี, 0105536112014, TAX_NUMBER",
        "postcode, sw1a 2bj, ZIP",
        "member number, sw1a 2bj, CODE",
        "Company name, Siam Trading, ORGANISATION",
        "name, Siam Trading Co. Ltd., ORGANISATION",
        "เว็บไซต์, www.siam.example.com, WEBSITE",
        "จังหวัด, ระยอง, PROVINCE",
        "surname, Jaidee, NAME",
        "ชื่อ, สมชาย, NAME",
        "Account, 7-Eleven Foods of Bangkok Noi, ORGANISATION",
        "remark, tall and friendly, TEXT",
    })
    void aColumnIsKnownByWhatIsInItAndByItsName(String header, String value, Kind kind) {
        assertThat(Kind.of(header, List.of(value, "", value))).isEqualTo(kind);
    }
}
