package app.preflight.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.preflight.shared.TeamId;
import app.preflight.shared.UserId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.web.Viewer;
import app.preflight.world.InTheWorld;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InTheWorld
class ExpectedUsersTest {

    private final String address = "moses." + UUID.randomUUID() + "@import.invalid";

    private final ExpectedUsers expected;
    private final Users users;
    private final Workspaces workspaces;
    private final Invitations invitations;
    private final SignIn signIn;

    private final WorkspaceId workspace;
    private final Viewer admin;
    private final TeamId north;
    private final UserId moses;

    ExpectedUsersTest(
            ExpectedUsers expected,
            Users users,
            Teams teams,
            Viewers viewers,
            Workspaces workspaces,
            Invitations invitations,
            SignIn signIn) {
        this.expected = expected;
        this.users = users;
        this.workspaces = workspaces;
        this.invitations = invitations;
        this.signIn = signIn;
        this.workspace = workspaces.create("Expected " + UUID.randomUUID(), Texts.ENGLISH);
        UserId boss =
                users.add(
                                workspace,
                                "boss@company.example",
                                "Boss",
                                "the boss's own",
                                Role.ADMIN,
                                Optional.empty(),
                                Texts.ENGLISH)
                        .orElseThrow();
        this.admin = viewers.ofUser(workspace, boss).orElseThrow();
        this.north = teams.named(workspace, "North");
        this.moses =
                expected.add(
                                workspace,
                                address,
                                "Moses Frase",
                                Role.REP,
                                Optional.of(north),
                                Texts.ENGLISH)
                        .orElseThrow();
    }

    @Test
    void whoeverFollowsTheInvitationBecomesTheUserWhoWasExpected() {
        Optional<UserId> user = accept(Role.REP, Optional.empty(), "a new password");
        assertThat(user).contains(moses);
        assertThat(users.findByEmail(workspace, address).orElseThrow().team()).contains(north);
        assertThat(signIn.attempt(address, "a new password", "203.0.113.9"))
                .isEqualTo(new SignIn.Welcome(workspace, moses));
    }

    @Test
    void theInvitationsRoleAndTeamGoBeforeTheExpectedOnes() {
        accept(Role.MANAGER, Optional.empty(), "a new password");
        assertThat(users.findByEmail(workspace, address).orElseThrow().role())
                .isEqualTo(Role.MANAGER);
    }

    @Test
    void whoHasComeIsNotExpectedAnyLonger() {
        assertThat(expected.isExpected(workspace, address)).isTrue();
        accept(Role.REP, Optional.empty(), "a new password");
        assertThat(expected.isExpected(workspace, address)).isFalse();
        assertThat(accept(Role.ADMIN, Optional.empty(), "somebody else's")).isEmpty();
        assertThat(users.findByEmail(workspace, address).orElseThrow().role()).isEqualTo(Role.REP);
    }

    @Test
    void somebodyDeactivatedWhileExpectedComesInByAnInvitation() {
        users.deactivate(workspace, moses);
        accept(Role.REP, Optional.empty(), "a new password");
        assertThat(users.findByEmail(workspace, address).orElseThrow().isActive()).isTrue();
    }

    @Test
    void aWorkspaceOfExpectedUsersStillWaitsForItsFirstAdmin() {
        WorkspaceId other = workspaces.create("Waiting " + UUID.randomUUID(), Texts.THAI);
        expected.add(other, address, "Moses Frase", Role.REP, Optional.empty(), Texts.THAI);
        assertThat(workspaces.hasAdmin(other)).isFalse();
        assertThat(workspaces.hasAdmin(workspace)).isTrue();
    }

    private Optional<UserId> accept(Role role, Optional<TeamId> team, String password) {
        String link = invitations.invite(admin, address, role, team);
        return invitations.accept(link, address, "Moses Frase", password, Texts.ENGLISH);
    }
}
