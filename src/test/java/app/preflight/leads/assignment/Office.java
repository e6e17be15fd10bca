package app.preflight.leads.assignment;

import app.preflight.accounts.ExpectedUsers;
import app.preflight.accounts.Teams;
import app.preflight.accounts.Users;
import app.preflight.accounts.Workspaces;
import app.preflight.shared.TeamId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.world.Answer;
import app.preflight.world.Browser;
import app.preflight.world.Caller;
import app.preflight.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.BeanFactory;

/**
 * A company of its own for the tests of one class: Wan is its admin, Lek, Nuch and Krit sell in the
 * south, and Dao in the north; Mek is expected.
 */
final class Office {

    private static final String PASSWORD = "their own password";

    private final String domain = UUID.randomUUID() + ".example";
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final World world;

    static Office open(World world, BeanFactory beans) {
        Office office = new Office(world);
        Workspaces workspaces = beans.getBean(Workspaces.class);
        WorkspaceId workspace = workspaces.create("สำนักงาน " + office.domain, Texts.ENGLISH);
        Teams teams = beans.getBean(Teams.class);
        TeamId south = teams.named(workspace, "South");
        TeamId north = teams.named(workspace, "North");
        Users users = beans.getBean(Users.class);
        office.add(users, workspace, "Wan", Role.ADMIN, Optional.empty());
        for (String name : List.of("Lek", "Nuch", "Krit")) {
            office.add(users, workspace, name, Role.REP, Optional.of(south));
        }
        office.add(users, workspace, "Dao", Role.REP, Optional.of(north));
        office.expect(beans.getBean(ExpectedUsers.class), workspace, south);
        return office;
    }

    private Office(World world) {
        this.world = world;
    }

    private void add(
            Users users, WorkspaceId workspace, String name, Role role, Optional<TeamId> team) {
        users.add(workspace, email(name), name, PASSWORD, role, team, Texts.ENGLISH)
                .ifPresent(id -> ids.put(name, id.value().toString()));
    }

    private void expect(ExpectedUsers expected, WorkspaceId workspace, TeamId team) {
        expected.add(workspace, email("Mek"), "Mek", Role.REP, Optional.of(team), Texts.ENGLISH)
                .ifPresent(id -> ids.put("Mek", id.value().toString()));
    }

    String email(String name) {
        return name.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    String id(String name) {
        return Optional.ofNullable(ids.get(name)).orElseThrow();
    }

    Caller wan() {
        return as("Wan");
    }

    Caller as(String name) {
        return callers.computeIfAbsent(name, this::caller);
    }

    private Caller caller(String name) {
        Caller known = world.stranger().with("Authorization", World.basic(email(name), PASSWORD));
        Answer made = known.post("/tokens", Map.of("name", "the tests")).expect(201);
        return world.stranger().with("Authorization", "Bearer " + made.text("/token"));
    }

    Browser browser(String name) {
        return browsers.computeIfAbsent(
                name, known -> world.browser().signIn(email(known), PASSWORD));
    }

    static Map<String, Object> where(String field, String operator, String value) {
        return Map.of("field", field, "operator", operator, "value", value);
    }

    Map<String, Object> rule(String name, Map<String, Object> condition, String... people) {
        return Map.of(
                "name", name,
                "conditions", List.of(condition),
                "owners", List.of(people).stream().map(this::email).toList());
    }

    /** Rules in their order, and who get all others. */
    Answer rules(List<Map<String, Object>> rules, String... others) {
        List<String> people = List.of(others).stream().map(this::email).toList();
        return wan().put("/lead-assignment", Map.of("rules", rules, "others", people)).expect(200);
    }

    /** What {@code /leads} answers to a lead that goes by the rules. */
    Answer lead(Caller by, String name, String province) {
        Map<String, ?> lead =
                Map.of(
                        "person", Map.of("name", name),
                        "organisation", Map.of("province", province),
                        "owner", "rules");
        return by.post("/leads", lead).expect(201);
    }

    static String owner(Answer lead) {
        return lead.text("/owner/name");
    }
}
