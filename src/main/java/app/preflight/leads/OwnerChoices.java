package app.preflight.leads;

import app.preflight.accounts.NamedUsers;
import app.preflight.accounts.User;
import app.preflight.accounts.Users;
import app.preflight.shared.UserId;
import app.preflight.web.Invalid;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads whose leads are to be: a user, as callers name them, or {@code rules}. */
@Component
public class OwnerChoices {

    private final NamedUsers named;
    private final Users users;
    private final Assigner assigner;

    OwnerChoices(NamedUsers named, Users users, Assigner assigner) {
        this.named = named;
        this.users = users;
        this.assigner = assigner;
    }

    public OfferedOwners offered(Viewer viewer) {
        List<User> active = users.visibleTo(viewer).stream().filter(User::isActive).toList();
        return new OfferedOwners(active, assigner.hasRules(viewer.workspace()));
    }

    /** Empty where it means nobody whose leads the viewer sees. */
    public Optional<OwnerChoice> find(Viewer viewer, String owner) {
        return owner.equals(OwnerChoice.RULES)
                ? Optional.of(OwnerChoice.byRules(viewer))
                : named.user(viewer, owner).map(OwnerChoice::of);
    }

    /**
     * @throws Invalid where it means nobody whose leads the viewer sees
     */
    public OwnerChoice require(Viewer viewer, String owner) {
        return find(viewer, owner).orElseThrow(OwnerChoices::nobody);
    }

    /** The viewer's own where nobody is named. */
    public OwnerChoice of(Viewer viewer, Optional<String> owner) {
        return owner.map(named -> require(viewer, named)).orElse(OwnerChoice.of(viewer));
    }

    /** What a lead is to be that is somebody's already: no rule is asked. */
    ChangedLead changed(Viewer viewer, Lead before, NewLead after) {
        UserId owner =
                after.owner()
                        .map(name ->
                                named.user(viewer, name).orElseThrow(OwnerChoices::nobody).id())
                        .orElse(before.owner().id());
        return new ChangedLead(after.details(), owner);
    }

    private static Invalid nobody() {
        return new Invalid("owner", "error.user");
    }
}
