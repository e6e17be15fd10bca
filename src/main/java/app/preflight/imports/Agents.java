package app.preflight.imports;

import app.preflight.accounts.ExpectedUsers;
import app.preflight.accounts.Teams;
import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.accounts.Workspace;
import app.preflight.imports.SalesTeams.SalesTeam;
import app.preflight.shared.Actor;
import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.web.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The users that the file's agents are: those of the same name or address, and for the others new
 * ones, who are expected until an admin invites them.
 */
final class Agents {

    private final Users users;
    private final ExpectedUsers expected;
    private final Teams teams;
    private final Workspace workspace;
    private final SalesTeams sales;
    private final String domain;
    private final Map<String, Actor> known = new HashMap<>();

    Agents(
            Users users,
            ExpectedUsers expected,
            Teams teams,
            Workspace workspace,
            SalesTeams sales,
            String domain) {
        this.users = users;
        this.expected = expected;
        this.teams = teams;
        this.workspace = workspace;
        this.sales = sales;
        this.domain = domain;
    }

    Actor find(String name) {
        return known.computeIfAbsent(name, this::findOrExpect);
    }

    private Actor findOrExpect(String name) {
        return existing(name)
                .map(user -> new Actor(user.id(), user.name()))
                .orElseGet(() -> expect(name));
    }

    private Optional<User> existing(String name) {
        Optional<User> byAddress = users.findByEmail(workspace.id(), address(name));
        return byAddress.or(() -> byName(name));
    }

    /** Two users of one name are not told apart: then neither is taken. */
    private Optional<User> byName(String name) {
        List<User> namesakes =
                users.all(workspace.id()).stream()
                        .filter(user -> user.name().equalsIgnoreCase(name))
                        .toList();
        return namesakes.size() == 1 ? Optional.of(namesakes.getFirst()) : Optional.empty();
    }

    private Actor expect(String name) {
        Optional<SalesTeam> team = sales.of(name);
        Optional<TeamId> teamId = team.map(found -> teams.named(workspace.id(), found.name()));
        team.map(SalesTeam::manager)
                .filter(manager -> !manager.equals(name) && existing(manager).isEmpty())
                .ifPresent(manager -> expect(manager, Role.MANAGER, teamId));
        return expect(name, Role.REP, teamId);
    }

    private Actor expect(String name, Role role, Optional<TeamId> team) {
        UserId id =
                expected.add(workspace.id(), address(name), name, role, team, workspace.locale())
                        .orElseThrow();
        return new Actor(id, name);
    }

    private String address(String name) {
        String local =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", ".")
                        .replaceAll("^\\.|\\.$", "");
        return local + "@" + domain;
    }
}
