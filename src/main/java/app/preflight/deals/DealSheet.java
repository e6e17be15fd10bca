package app.preflight.deals;

import app.preflight.deals.run.Checklist;

/**
 * A deal with its list.
 *
 * @param isTroubled whether a list that something opened is open on it
 */
record DealSheet(Deal deal, Checklist list, boolean isTroubled) {}
