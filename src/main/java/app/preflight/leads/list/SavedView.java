package app.preflight.leads.list;

import app.preflight.shared.Actor;
import app.preflight.shared.SavedViewId;
import app.preflight.web.Viewer;

/**
 * A list of leads under a name. It says what is looked for, not what is found: everybody sees
 * through it what they see without it.
 *
 * @param shared with everybody in the workspace; otherwise it is its maker's alone
 */
public record SavedView(
        SavedViewId id, String name, boolean shared, Actor maker, Listing listing, int revision) {

    /** Its maker does; and an admin, what is everybody's. */
    public boolean isChangedBy(Viewer viewer) {
        return maker.id().equals(viewer.id()) || (shared && viewer.isAdmin());
    }

    SavedView changed(String newName, boolean newShared, Listing newListing) {
        return new SavedView(id, newName, newShared, maker, newListing, revision + 1);
    }
}
