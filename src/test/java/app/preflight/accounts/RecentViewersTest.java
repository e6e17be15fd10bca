package app.preflight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.database.Database;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import app.preflight.world.InTheWorld;
import app.preflight.world.World;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What another node changed holds a second later at most, what this one changed at once. */
@InTheWorld
class RecentViewersTest {

    private final World world;
    private final Users users;
    private final ApiTokens tokens;
    private final Viewers here;
    private final Viewers onAnotherNode;
    private final WorkspaceId workspace;
    private final String email = UUID.randomUUID() + "@siam.example";

    RecentViewersTest(
            World world,
            Workspaces workspaces,
            Users users,
            ApiTokens tokens,
            Viewers here,
            Database database,
            Clock clock) {
        this.world = world;
        this.users = users;
        this.tokens = tokens;
        this.here = here;
        this.onAnotherNode = new Viewers(database, new RecentViewers(clock), clock);
        this.workspace = workspaces.create("Recent " + UUID.randomUUID(), Texts.ENGLISH);
    }

    @Test
    void aRevokedTokenIsWorthNothingHereAtOnceAndElsewhereASecondLater() {
        Viewer wanda = wanda();
        Secret token = token(wanda);
        assertThat(here.ofToken(token)).isPresent();
        assertThat(onAnotherNode.ofToken(token)).isPresent();
        tokens.revoke(wanda, tokens.of(wanda).getFirst().id());
        assertThat(here.ofToken(token)).isEmpty();
        assertThat(onAnotherNode.ofToken(token)).isPresent();
        try (var later = world.later(RecentViewers.KEPT)) {
            assertThat(onAnotherNode.ofToken(token)).isEmpty();
        }
    }

    @Test
    void whoIsDeactivatedIsShutOutHereAtOnceAndElsewhereASecondLater() {
        Viewer wanda = wanda();
        Secret token = token(wanda);
        assertThat(here.ofToken(token)).isPresent();
        assertThat(onAnotherNode.ofToken(token)).isPresent();
        users.deactivate(workspace, wanda.id());
        assertThat(here.ofToken(token)).isEmpty();
        try (var later = world.later(RecentViewers.KEPT)) {
            assertThat(onAnotherNode.ofToken(token)).isEmpty();
        }
    }

    @Test
    void anotherRoleIsAnotherRoleHereAtOnceAndElsewhereASecondLater() {
        Viewer wanda = wanda();
        Secret token = token(wanda);
        assertThat(role(here, token)).contains(Role.ADMIN);
        assertThat(role(onAnotherNode, token)).contains(Role.ADMIN);
        users.changeRole(workspace, wanda.id(), Role.REP, Optional.empty());
        assertThat(role(here, token)).contains(Role.REP);
        try (var later = world.later(RecentViewers.KEPT)) {
            assertThat(role(onAnotherNode, token)).contains(Role.REP);
        }
    }

    /** The look-up began before the change and ends after it: what it found counts for nothing. */
    @Test
    void aChangeThatComesWhileATokenIsLookedUpIsNotMissed() {
        Viewer wanda = wanda();
        byte[] hash = token(wanda).hash();
        RecentViewers recent = new RecentViewers(Clock.systemUTC());
        recent.find(
                hash,
                () -> {
                    recent.forget(new RightsChanged());
                    return Optional.of(wanda);
                });
        assertThat(recent.find(hash, Optional::empty)).isEmpty();
    }

    private Viewer wanda() {
        var id =
                users.add(
                                workspace,
                                email,
                                "Wanda",
                                "Wanda's own password",
                                Role.ADMIN,
                                Optional.empty(),
                                Texts.ENGLISH)
                        .orElseThrow();
        return here.ofUser(workspace, id).orElseThrow();
    }

    private Secret token(Viewer viewer) {
        return Secret.parse(tokens.make(workspace, viewer.id(), "a program")).orElseThrow();
    }

    private static Optional<Role> role(Viewers node, Secret token) {
        return node.ofToken(token).map(Viewer::role);
    }
}
