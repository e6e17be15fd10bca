package app.preflight.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePairTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Somchai Jaidee | JAIDEE, Somchai",
                "Somchai Jaidee | Mr. Somchai Jaidee",
                "Somchai Jaidee | Somchay Jaidee",
                "Somchai Jaidee | Somchai K. Jaidee",
                "นายสมชาย ใจดี | สมชาย ใจดี",
                "Siam Trading Co., Ltd. | Siam Trading Public Company Limited",
                "บริษัท สยามการค้า จำกัด | บจก. สยามการค้า",
                "Siam-Trading Ltd | SiamTrading Ltd",
                "Mr. Somchai Jaidee | คุณสมชาย ใจดี",
                "Pornthip Suwannarat | พรทิพย์ สุวรรณรัตน์",
                "Poon Ngam Co., Ltd. | บริษัท ปูนงาม จำกัด",
            })
    void oneNameWrittenTwice(String one, String other) {
        assertThat(NamePair.probability(one, other)).isGreaterThan(0.5);
        assertThat(NamePair.probability(other, one)).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Somchai Jaidee | Somsak Jaidee",
                "Somchai Jaidee | Somchai Rakthai",
                "Siam Trading Co., Ltd. | Siam Trading Logistics Co., Ltd.",
                "Siam Steel Ltd | Siam Cement Ltd",
                "Somsak Jaidee | สมชาย ใจดี",
                "Poon Thai Co., Ltd. | บริษัท ปูนงาม จำกัด",
            })
    void namesOfTwo(String one, String other) {
        assertThat(NamePair.probability(one, other)).isLessThan(0.5);
        assertThat(NamePair.probability(other, one)).isLessThan(0.5);
    }
}
