package app.preflight.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@InTheBrowser
class PhoneJourneyTest {

    private final World world;

    PhoneJourneyTest(World world) {
        this.world = world;
    }

    @Test
    void aStageIsReadAndDoneItemByItemInThaiWithOneHand(Windows windows) {
        Sale sale = Sale.open(world.as(Person.NOI), "basic").pass("prospecting");
        Page phone = windows.of(Person.NOI, Screen.PHONE);
        phone.navigate(sale.path());
        Find.link(phone, "ทำทีละข้อ").tap();

        for (int item = 1; item <= 4; item++) {
            assertThat(phone.locator("main")).containsText("ข้อที่ " + item + " จาก 4");
            Form.fill(phone.locator("form.answer"));
            Locator done = Find.button(phone, "ทำแล้ว");
            assertThat(done).isInViewport();
            done.tap();
        }
        assertThat(Find.heading(phone)).hasText("พร้อมปิดขั้นตอน");
        Find.button(phone, "ปิดขั้นตอนการนัดหมาย").tap();

        assertThat(phone.locator(".step-by-step-bar")).containsText("การนำเสนอ");
        assertThat(Find.heading(phone))
                .hasText("คัดกรองขั้นสุดท้ายแล้ว เป็นลูกค้าที่มีโอกาสซื้อจริง");
    }

    @Test
    void aSkippedItemComesBackAfterTheOthers(Windows windows) {
        Sale sale = Sale.open(world.somchai(), "basic");
        Page phone = windows.of(Person.SOMCHAI, Screen.PHONE);
        phone.navigate(sale.path() + "/step-by-step");
        Find.link(phone, "Skip").tap();
        assertThat(Find.heading(phone)).containsText("Lead meets the basic requirements");
        Find.link(phone, "Previous").tap();
        assertThat(Find.heading(phone)).containsText("Lead checked against the database");
        Find.link(phone, "Skip").tap();

        assertThat(Find.heading(phone)).containsText("Lead meets the basic requirements");
        Form.fill(phone.locator("form.answer"));
        Find.button(phone, "Done").tap();
        assertThat(Find.heading(phone)).containsText("Lead checked against the database");
    }
}
