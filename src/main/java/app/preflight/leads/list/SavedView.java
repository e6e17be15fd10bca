package app.preflight.leads.list;

import app.preflight.shared.Actor;
import app.preflight.shared.SavedViewId;
import app.preflight.web.Viewer;

/**
 * A list of leads under a name. It says what is looked for, not what is found: everybody sees
 * through it what they see without it.
 *
 * @param isShared with everybody in the workspace; otherwise it is its maker's alone
 */
public record SavedView(
        SavedViewId id, String name, boolean isShared, Actor maker, Listing listing, int revision) {

    /** Its maker does; and an admin, what is everybody's. */
    public boolean isChangedBy(Viewer viewer) {
        return maker.id().equals(viewer.id()) || (isShared && viewer.isAdmin());
    }

    /** As it became when it left the viewer's sight. */
    SavedView as(NewView changed) {
        return new SavedView(
                id, changed.name(), changed.isShared(), maker, changed.listing(), revision + 1);
    }
}
