package app.preflight.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "\u0001",
                "\u001B[31m",
                "\u007F",
                "\u0085",
                "invoice\u202Efdp.exe",
                "\u202A",
                "\u2066x\u2069",
                "half \uD83D",
                "\uDE00 half"
            })
    void whatCannotBeStoredOrWouldDeceiveIsUnsafe(String text) {
        assertThat(Text.isUnsafe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two\nlines\r\nand a\ttab",
                "น้ำดื่มไทย",
                "😀",
                "é",
                "a\u200Bb",
                "שלום",
                "مرحبا",
                "<script>"
            })
    void whatPeopleWriteIsSafe(String text) {
        assertThat(Text.isUnsafe(text)).isFalse();
    }

    @Test
    void equalWordsAreEqualOnceCleaned() {
        assertThat(Text.clean("  cafe\u0301 ")).isEqualTo("café");
        assertThat(Text.clean("สม\u200Bชาย\uFEFF")).isEqualTo("สมชาย");
    }

    @Test
    void aLineIsOneHoweverItWasPasted() {
        assertThat(Text.line(" บริษัท ปูนงาม \r\n จำกัด\t(มหาชน)\n"))
                .isEqualTo("บริษัท ปูนงาม จำกัด (มหาชน)");
        assertThat(Text.clean("two\nlines")).isEqualTo("two\nlines");
    }

    @Test
    void aSearchFindsEitherSpellingOfSaraAmAndEitherCase() {
        assertThat(Text.searchable("นำ\u0E4D\u0E32 ACME"))
                .isEqualTo(Text.searchable("นำ\u0E33 acme"));
    }
}
