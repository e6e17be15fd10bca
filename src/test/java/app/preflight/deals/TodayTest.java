package app.preflight.deals;

import static app.preflight.schema.Tables.WORKSPACES;
import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.deals.TodayEntry.Reason;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.world.Browser;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person.Company;
import app.preflight.world.Plan;
import app.preflight.world.Sale;
import app.preflight.world.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@InTheWorld
class TodayTest {

    private static final Pattern DEAL =
            Pattern.compile("class=\"today-deal\" href=\"/deals/([0-9a-f-]+)\"");
    private static final Pattern MORE = Pattern.compile("hx-get=\"(/today[^\"]+)\"");
    private static final Pattern COUNT =
            Pattern.compile(
                    "<a class=\"today-([a-z-]+)\" href=\"#[a-z-]+\"><strong class=\"count\">([0-9+]+)<");
    private static final String PASSWORD = "a password of one's own";

    private final World world;
    private final Database database;
    private final Users users;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
    private String email = "";
    private Browser browser;

    TodayTest(World world, Database database, Users users) {
        this.world = world;
        this.database = database;
        this.users = users;
        this.browser = world.browser();
    }

    /** Somebody new, who has no other deals. */
    @BeforeEach
    void begin() {
        WorkspaceId workspace =
                database.global(db ->
                        db.select(WORKSPACES.WORKSPACE_ID)
                                .from(WORKSPACES)
                                .where(WORKSPACES.NAME.eq(Company.LIBRARY.title()))
                                .fetchSingle()
                                .value1());
        email = UUID.randomUUID() + "@library.example";
        users.add(workspace, email, "New", PASSWORD, Role.REP, Optional.empty(), Texts.ENGLISH);
        browser = world.browser().signIn(email, PASSWORD);
    }

    private Sale open() {
        return Sale.open(world.pim(), "basic", Map.of("owner", email));
    }

    private Sale open(LocalDate nextStep) {
        Sale sale = open();
        Map<String, String> step = Map.of("date", nextStep.toString(), "text", "ส่งใบเสนอราคา");
        world.pim().patch(sale.path(), Map.of("nextStep", step)).expect(200);
        return sale;
    }

    private static List<String> deals(String page) {
        return DEAL.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private String page() {
        return browser.get("/").expect(200).body();
    }

    @Test
    void whatPressesStandsFirstAndWithinAPartTheOldestDay() {
        Sale later = open(today.plusDays(5));
        Sale held = open(today.minusDays(3));
        held.hold("lead-fits", "ลูกค้าพักร้อน").expect(201);
        Sale without = open();
        Sale won = open(today.minusDays(2)).passAllTo("closing");
        Sale due = open(today);
        Sale late = open(today.minusDays(1));
        Sale later2 = open(today.plusDays(4));
        Sale latest = open(today.minusDays(20));
        assertThat(deals(page()))
                .containsExactly(
                        latest.id(),
                        late.id(),
                        due.id(),
                        without.id(),
                        won.id(),
                        held.id(),
                        later2.id(),
                        later.id());
    }

    @Test
    void itFollowsWhatHappensToADeal() {
        Sale first = open(today.plusDays(1));
        Sale second = open(today.plusDays(2));
        assertThat(deals(page())).containsExactly(first.id(), second.id());
        String list =
                world.pim()
                        .post(second.path() + "/playbooks", Map.of("cause", "champion-left"))
                        .expect(201)
                        .text("/id");
        assertThat(deals(page())).containsExactly(second.id(), first.id());
        assertThat(page()).contains("Change reported", "Champion asked");
        world.pim()
                .post(
                        second.path() + "/playbooks/" + list + "/closure",
                        Map.of("reason", "ไม่เกี่ยวแล้ว"))
                .expect(201);
        assertThat(deals(page())).containsExactly(first.id(), second.id());
        first.hold("lead-fits", "ลูกค้าพักร้อน").expect(201);
        assertThat(deals(page())).containsExactly(first.id(), second.id());
        assertThat(page()).contains("id=\"on-hold\"");
        first.resume().expect(204);
        assertThat(page()).doesNotContain("id=\"on-hold\"");
        second.close("lost", "too dear").expect(201);
        assertThat(deals(page())).containsExactly(first.id());
        second.reopen().expect(204);
        assertThat(deals(page())).containsExactly(first.id(), second.id());
        world.pim().patch(first.path(), Map.of("owner", "ton@library.example")).expect(200);
        assertThat(deals(page())).containsExactly(second.id());
    }

    @Test
    void aPageIsShownAndTheRestBehindItAndTwoHundredAreCounted() {
        List<String> opened = new ArrayList<>();
        for (int number = 0; number < 203; number++) {
            opened.add(open().id());
        }
        Sale late = open(today.minusDays(1));
        String first = page();
        Matcher counts = COUNT.matcher(first);
        assertThat(counts.results().map(found -> found.group(1) + " " + found.group(2)).toList())
                .containsExactly("overdue 1", "no-next-step 200+");
        assertThat(deals(first)).hasSize(Today.ENTRIES).startsWith(late.id());
        List<String> seen = new ArrayList<>(deals(first));
        for (Matcher more = MORE.matcher(first); more.find(); ) {
            String next = browser.get(more.group(1).replace("&amp;", "&")).expect(200).body();
            seen.addAll(deals(next));
            more.reset(next);
        }
        assertThat(seen.subList(1, seen.size())).isEqualTo(opened);
    }

    @Test
    void aPlaceOrAPartThatIsNoneIsNotFound() {
        browser.get("/today?reason=overdue&after=x").expect(404);
        browser.get("/today?reason=none-such&after=0_" + Ids.next()).expect(404);
        browser.get("/today?reason=overdue&after=0_" + Ids.next()).expect(200);
    }

    @ParameterizedTest
    @EnumSource
    void eachPartIsReadAlongItsIndexFromWhereThePageBeforeItEnded(Reason reason) {
        String plan =
                Plan.of(
                        database,
                        (db, in) -> {
                            var part = TodayRows.part(reason);
                            Map<String, Object> values =
                                    Map.of(
                                            "workspace",
                                            in.value(),
                                            "owner",
                                            Ids.next(),
                                            "today",
                                            9_000L,
                                            "place",
                                            0L,
                                            "deal",
                                            Ids.next(),
                                            TodayRows.name("most", reason),
                                            Today.ENTRIES);
                            values.forEach((name, value) -> {
                                if (part.getParams().containsKey(name)) {
                                    part.bind(name, value);
                                }
                            });
                            return part;
                        });
        assertThat(plan)
                .contains("deals_today")
                .containsPattern("Index Cond: .*today_part = .*ROW\\(today_place, deal_id\\)")
                .doesNotContain("Sort");
    }
}
