package app.preflight.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person with an empty cache waits for; the windows see that no other host is asked. */
@InTheBrowser
class FirstLoadTest {

    private static final long MOST_BYTES = 100_000;

    private final World world;

    FirstLoadTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void theBoardIsFull() {
        for (int number = 1; number <= 50; number++) {
            Sale.open(world.somchai(), "basic", Map.of("title", "เครื่องบรรจุ " + number));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SOMCHAI", "NOI"})
    void theBoardAndADealsPageComeInLessThanAHundredKilobytes(Person reader, Windows windows) {
        assertThat(bytesOf(windows.of(reader), "/board", ".deal-card")).isLessThan(MOST_BYTES);

        Sale sale = Sale.open(world.somchai(), "basic").pass("prospecting");
        assertThat(bytesOf(windows.of(reader), sale.path(), "#timeline li")).isLessThan(MOST_BYTES);
    }

    /** As they came over the wire, with their headers. */
    private static long bytesOf(Page page, String path, String last) {
        AtomicLong bytes = new AtomicLong();
        CDPSession network = page.context().newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        page.navigate(path);
        PlaywrightAssertions.assertThat(page.locator(last).first()).isVisible();
        page.evaluate("document.fonts.ready.then(() => true)");
        // Answered after all that was told before.
        network.send("Network.disable");
        return bytes.get();
    }
}
