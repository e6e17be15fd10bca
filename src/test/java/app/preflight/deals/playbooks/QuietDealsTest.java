package app.preflight.deals.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.accounts.Workspace;
import app.preflight.accounts.Workspaces;
import app.preflight.database.Database;
import app.preflight.deals.run.ChangeReported;
import app.preflight.shared.DealId;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

/** Lists that nobody opens: for deals that went quiet, and for modules above. */
@InTheWorld
class QuietDealsTest {

    private final World world;
    private final QuietDeals quiet;
    private final Database database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Workspace library;

    QuietDealsTest(
            World world,
            QuietDeals quiet,
            Database database,
            Workspaces workspaces,
            ApplicationEventPublisher events,
            Clock clock) {
        this.world = world;
        this.quiet = quiet;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.library =
                workspaces.list().stream()
                        .filter(one -> one.name().equals(Person.Company.LIBRARY.title()))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void aDealOnWhichNobodyDidAnythingForTheDaysSetGetsTheListOnce() {
        Sale sale = Sale.open(world.ton(), "basic");
        lookAfter(13);
        assertThat(causes(sale)).isEmpty();
        lookAfter(15);
        lookAfter(16);
        assertThat(causes(sale)).containsExactly("no-reply");
        assertThat(list(sale, "/items/0/by")).isEqualTo("");
    }

    @Test
    void oneThatIsHeldOrLookedAfterOrHasANextStepAheadIsLeftInPeace() {
        Sale held = Sale.open(world.ton(), "basic");
        held.hold("lead-fits", "วันหยุดยาว").expect(201);
        Sale planned = Sale.open(world.ton(), "basic");
        String ahead = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(40).toString();
        Map<String, ?> step = Map.of("date", ahead, "text", "ลูกค้าประชุมบอร์ด");
        world.ton().patch(planned.path(), Map.of("nextStep", step)).expect(200);
        Sale lost = Sale.open(world.ton(), "basic");
        lost.close("lost", "งบหมด").expect(201);
        Sale busy = Sale.open(world.ton(), "basic");
        try (var tenDaysOn = world.later(Duration.ofDays(10))) {
            busy.tick("lead-fits").expect(200);
        }
        lookAfter(20);
        for (Sale sale : List.of(held, planned, lost, busy)) {
            assertThat(causes(sale)).isEmpty();
        }
        lookAfter(25);
        assertThat(causes(busy)).containsExactly("no-reply");
    }

    @Test
    void aNextStepIsPastWhenItsDayIsOverWhereTheCompanyIs() {
        Sale sale = Sale.open(world.ton(), "basic");
        LocalDate day = LocalDate.ofInstant(clock.instant(), library.zone()).plusDays(20);
        Map<String, ?> step = Map.of("date", day.toString(), "text", "ลูกค้าประชุมบอร์ด");
        world.ton().patch(sale.path(), Map.of("nextStep", step)).expect(200);
        Instant over = day.plusDays(1).atStartOfDay(library.zone()).toInstant();
        lookAfter(Duration.between(clock.instant(), over.minusSeconds(60)));
        assertThat(causes(sale)).isEmpty();
        lookAfter(Duration.between(clock.instant(), over.plusSeconds(60)));
        assertThat(causes(sale)).containsExactly("no-reply");
    }

    @Test
    void onceDoneWithItOpensAgainOnlyWhenTheDealIsQuietAnew() {
        Sale sale = Sale.open(world.ton(), "basic");
        lookAfter(15);
        try (var later = world.later(Duration.ofDays(16))) {
            String path = sale.path() + "/playbooks/" + list(sale, "/items/0/id");
            world.ton().post(path + "/closure", Map.of("reason", "ลูกค้าโทรมาแล้ว")).expect(201);
        }
        lookAfter(29);
        assertThat(causes(sale)).hasSize(1);
        lookAfter(31);
        assertThat(causes(sale)).hasSize(2);
    }

    @Test
    void aModuleAboveOpensOneInItsOwnTransaction() {
        Sale sale = Sale.open(world.ton(), "basic");
        DealId deal = new DealId(UUID.fromString(sale.id()));
        for (int time = 0; time < 2; time++) {
            database.write(
                    library.id(),
                    db -> {
                        events.publishEvent(
                                new ChangeReported(
                                        library.id(),
                                        deal,
                                        "champion-left",
                                        "ลาออก",
                                        Optional.empty()));
                        return deal;
                    });
        }
        assertThat(causes(sale)).containsExactly("champion-left");
        assertThat(sale.eventTypes()).containsOnlyOnce("playbook-opened");
    }

    private void lookAfter(int days) {
        lookAfter(Duration.ofDays(days));
    }

    private void lookAfter(Duration time) {
        try (var later = world.later(time)) {
            quiet.look(library);
        }
    }

    private static List<String> causes(Sale sale) {
        return sale.caller().get(sale.path() + "/playbooks").texts("/items", "cause");
    }

    private static String list(Sale sale, String pointer) {
        return sale.caller().get(sale.path() + "/playbooks").at(pointer).asString("");
    }
}
