package app.preflight.leads.list;

/** What a view is to be: as it is made, or as it is changed. */
record NewView(String name, boolean isShared, Listing listing) {

    static NewView of(SavedView view) {
        return new NewView(view.name(), view.isShared(), view.listing());
    }

    NewView called(String other, boolean shared) {
        return new NewView(other, shared, listing);
    }

    NewView showing(Listing other) {
        return new NewView(name, isShared, other);
    }
}
