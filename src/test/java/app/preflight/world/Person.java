package app.preflight.world;

import app.preflight.accounts.Teams;
import app.preflight.accounts.Users;
import app.preflight.accounts.Workspaces;
import app.preflight.shared.TeamId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Role;
import app.preflight.web.Texts;
import java.util.Locale;
import java.util.Optional;

/**
 * Everybody there is. All but the last eight work for สยามเครื่องจักร; Boon, Noi and Pat read Thai.
 */
public enum Person {
    ANN("Ann", Role.ADMIN, "", Company.SIAM),
    MALEE("Malee", Role.MANAGER, "North", Company.SIAM),
    SOMCHAI("Somchai", Role.REP, "North", Company.SIAM),
    PLOY("Ploy", Role.REP, "North", Company.SIAM),
    KRIT("Krit", Role.REP, "South", Company.SIAM),
    BOON("Boon", Role.ADMIN, "", Company.SIAM, Texts.THAI),
    NOI("Noi", Role.REP, "North", Company.SIAM, Texts.THAI),
    OLGA("Olga", Role.ADMIN, "", Company.OTHER),
    PIM("Pim", Role.ADMIN, "", Company.LIBRARY),
    TON("Ton", Role.REP, "", Company.LIBRARY),
    NUCH("Nuch", Role.MANAGER, "East", Company.LIBRARY),
    LEK("Lek", Role.REP, "East", Company.LIBRARY),
    RIN("Rin", Role.ADMIN, "", Company.RULED),
    JOE("Joe", Role.REP, "", Company.RULED),
    PAT("Pat", Role.ADMIN, "", Company.RULED, Texts.THAI);

    /** Whom somebody works for. */
    public enum Company {
        SIAM("สยามเครื่องจักร", "siam.example"),
        OTHER("Other Co", "other.example"),

        /** Where processes come and go. */
        LIBRARY("ห้างทดลอง", "library.example"),

        /** Where rules say which process a deal gets. */
        RULED("บริษัท มีระเบียบ", "ruled.example");

        private final String title;
        private final String domain;

        Company(String title, String domain) {
            this.title = title;
            this.domain = domain;
        }

        public String title() {
            return title;
        }
    }

    private final String callName;
    private final Role role;
    private final String team;
    private final Company company;
    private final Locale reads;

    Person(String callName, Role role, String team, Company company) {
        this(callName, role, team, company, Texts.ENGLISH);
    }

    Person(String callName, Role role, String team, Company company, Locale reads) {
        this.callName = callName;
        this.role = role;
        this.team = team;
        this.company = company;
        this.reads = reads;
    }

    public String callName() {
        return callName;
    }

    public String email() {
        return callName.toLowerCase(Locale.ROOT) + "@" + company.domain;
    }

    public String password() {
        return callName + "'s own password";
    }

    static void settle(Workspaces workspaces, Teams teams, Users users) {
        for (Company company : Company.values()) {
            WorkspaceId workspace = workspaces.create(company.title, Texts.THAI);
            for (Person person : values()) {
                if (person.company == company) {
                    person.settleIn(workspace, teams, users);
                }
            }
        }
    }

    private void settleIn(WorkspaceId workspace, Teams teams, Users users) {
        Optional<TeamId> ofTeam =
                Optional.of(team)
                        .filter(name -> !name.isEmpty())
                        .map(name -> teams.named(workspace, name));
        boolean added =
                users.add(workspace, email(), callName, password(), role, ofTeam, reads)
                        .isPresent();
        if (!added) {
            throw new IllegalStateException(callName + " is there already");
        }
    }
}
