package app.preflight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@InTheBrowser
class PrintJourneyTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern A4 = Pattern.compile("/MediaBox\\s*\\[0 0 59[45]\\S* 84[12]\\S*]");

    /** What is left of A4 within the margins, at 96 dots an inch. */
    private static final int WIDTH = (210 - 2 * 14) * 96 * 10 / 254;

    private final World world;

    PrintJourneyTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @EnumSource(names = {"SOMCHAI", "NOI"})
    void aDealsSheetAndABlankListFitOnAFewSheetsOfA4(Person reader, Windows windows) {
        Sale sale = Sale.open(world.as(reader), "basic").passAllTo("closing");
        Page page = windows.of(reader);
        assertThat(sheets(page, sale.path() + "/print")).isBetween(1L, 2L);
        assertThat(sheets(page, "/processes/basic/print")).isBetween(1L, 2L);
        assertThat(sheets(page, "/processes/complex/print")).isBetween(2L, 3L);
    }

    private static long sheets(Page page, String path) {
        page.navigate(path);
        nothingIsWiderThanTheSheet(page);
        String pdf = new String(page.pdf(onCssSize()), StandardCharsets.ISO_8859_1);
        long sheets = SHEET.matcher(pdf).results().count();
        assertThat(A4.matcher(pdf).results().count()).isEqualTo(sheets);
        return sheets;
    }

    /** Chromium would shrink it on paper, and nobody could read it. */
    private static void nothingIsWiderThanTheSheet(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(WIDTH, Screen.DESK.height());
        Look.at(page).fits("on paper");
    }

    private static Page.PdfOptions onCssSize() {
        return new Page.PdfOptions().setPreferCSSPageSize(true);
    }
}
