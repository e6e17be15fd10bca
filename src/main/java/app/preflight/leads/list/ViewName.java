package app.preflight.leads.list;

/** What a page calls a list. */
record ViewName(String name, boolean shared) {}
