package app.preflight.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.preflight.web.Invalid;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import app.preflight.world.InTheWorld;
import app.preflight.world.Person;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InTheWorld
class NewWorkspacesTest {

    private static final String SERVER = "https://preflight.example";

    private final NewWorkspaces companies;
    private final Workspaces workspaces;
    private final Invitations invitations;
    private final Users users;

    private final String name = "บริษัท ใหม่ จำกัด " + UUID.randomUUID();
    private final String boss = "Boss@" + UUID.randomUUID() + ".example";

    NewWorkspacesTest(
            NewWorkspaces companies, Workspaces workspaces, Invitations invitations, Users users) {
        this.companies = companies;
        this.workspaces = workspaces;
        this.invitations = invitations;
        this.users = users;
    }

    @Test
    void theLinkMakesItsBearerTheAdminOfTheNewWorkspaceOnly() {
        String secret = secret(companies.create(name, boss, SERVER));
        Invitation invitation = invitations.find(secret).orElseThrow();
        assertThat(invitation.role()).isEqualTo(Role.ADMIN);
        assertThat(invitation.email()).contains(Users.normal(boss));
        assertThat(invitation.workspace()).isEqualTo(named().id());
        assertThat(users.all(invitation.workspace())).isEmpty();
        invitations.accept(secret, "", "Boss", "the boss's own", Texts.THAI);
        assertThat(users.all(invitation.workspace())).hasSize(1);
        assertThat(invitations.find(secret)).isEmpty();
    }

    @Test
    void askedAgainBeforeAnybodyCameItMakesANewLinkAndNoSecondWorkspace() {
        String first = secret(companies.create(name, boss, SERVER));
        String second = secret(companies.create(name, boss, SERVER));
        assertThat(invitations.find(first)).isEmpty();
        assertThat(invitations.find(second)).isPresent();
        assertThat(workspaces.list()).filteredOn(one -> one.name().equals(name)).hasSize(1);
    }

    @Test
    void aWorkspaceThatIsInUseIsLeftAlone() {
        String taken = Person.Company.SIAM.title();
        assertThat(companies.create(taken, boss, SERVER)).isEmpty();
    }

    @Test
    void whatIsNoNameOrNoAddressIsRefused() {
        assertThatThrownBy(() -> companies.create(" ", boss, SERVER)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> companies.create(name, "boss", SERVER))
                .isInstanceOf(Invalid.class);
        assertThat(workspaces.list()).noneMatch(one -> one.name().equals(name));
    }

    private Workspace named() {
        return workspaces.list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String secret(Optional<String> link) {
        String start = SERVER + "/invitations/";
        assertThat(link.orElseThrow()).startsWith(start);
        return link.get().substring(start.length());
    }
}
