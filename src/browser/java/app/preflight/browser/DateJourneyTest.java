package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Caller;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@InTheBrowser
class DateJourneyTest {

    private final World world;

    DateJourneyTest(World world) {
        this.world = world;
    }

    @ParameterizedTest
    @CsvSource({"31/12/2569", "๓๑/๑๒/๒๕๖๙", "31-12-2026", "2026-12-31"})
    void aThaiReaderTypesTheYearOfEitherEraAndSeesBoth(String typed, Windows windows) {
        Sale sale = appointment(world.as(Person.NOI));
        DealPage deal = DealPage.open(windows.of(Person.NOI), sale);
        Locator item = deal.unfold("กำหนดวันนัดหมายแล้ว");
        item.getByLabel("วันนัดหมาย").fill(typed);
        assertThat(item.locator("output")).containsText("31 ธ.ค. 2569 (ค.ศ. 2026)");

        deal.button("ทำแล้ว").click();

        assertThat(item.locator(".value")).containsText("31 ธ.ค. 2569");
        assertThat(stored(sale)).isEqualTo("2026-12-31");
    }

    @ParameterizedTest
    @CsvSource({"31/12/2026", "31/12/2569"})
    void anEnglishReaderDoesSoToo(String typed, Windows windows) {
        Sale sale = appointment(world.somchai());
        DealPage deal = DealPage.open(windows.of(Person.SOMCHAI), sale);
        Locator item = deal.unfold("Appointment scheduled");
        item.getByLabel("Appointment date").fill(typed);
        assertThat(item.locator("output")).containsText("31 Dec 2026 (BE 2569)");

        deal.button("Done").click();

        assertThat(item.locator(".value")).containsText("31 Dec 2026");
        assertThat(stored(sale)).isEqualTo("2026-12-31");
    }

    private static Sale appointment(Caller caller) {
        return Sale.open(caller, "basic").pass("prospecting");
    }

    private static String stored(Sale sale) {
        return sale.item("appointment-scheduled").text("/response/date");
    }
}
