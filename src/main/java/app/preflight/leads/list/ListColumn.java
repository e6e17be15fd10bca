package app.preflight.leads.list;

import app.preflight.leads.LeadDetails;
import app.preflight.leads.LeadSorting;
import app.preflight.leads.LeadSorting.By;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of the list of leads.
 *
 * @param key one of {@link #KNOWN}, or {@code fields.} and the name of a field of the workspace's
 *     own
 */
public record ListColumn(String key) {

    static final List<String> KNOWN =
            List.of(
                    "person",
                    "organisation",
                    "email",
                    "phone",
                    "province",
                    "source",
                    "owner",
                    "status",
                    "qualification",
                    "duplicates",
                    "added",
                    "age",
                    "changed");

    static final ListColumn PERSON = new ListColumn("person");
    static final ListColumn ORGANISATION = new ListColumn("organisation");
    static final ListColumn QUALIFICATION = new ListColumn("qualification");
    static final ListColumn DUPLICATES = new ListColumn("duplicates");

    /** What nobody has chosen otherwise. */
    static final List<ListColumn> USUAL =
            List.of("person", "organisation", "owner", "status", "source", "added").stream()
                    .map(ListColumn::new)
                    .toList();

    private static final Map<String, By> SORTED =
            Map.of(
                    "person", By.PERSON,
                    "organisation", By.ORGANISATION,
                    "added", By.ADDED,
                    "age", By.ADDED,
                    "changed", By.CHANGED);

    /** What matters on a phone, where a row is a card. */
    private static final Set<String> SMALL =
            Set.of("person", "organisation", "phone", "status", "qualification", "duplicates");

    static ListColumn ofOwn(String name) {
        return new ListColumn(LeadDetails.OWN + name);
    }

    boolean isKnown() {
        return KNOWN.contains(key);
    }

    public boolean isOwn() {
        return key.startsWith(LeadDetails.OWN) && key.length() > LeadDetails.OWN.length();
    }

    public String ownName() {
        return key.substring(LeadDetails.OWN.length());
    }

    public boolean isForPhones() {
        return SMALL.contains(key);
    }

    /** By what a click on its head sorts; empty where no index holds that order. */
    public Optional<By> sorted() {
        return Optional.ofNullable(SORTED.get(key));
    }

    /**
     * The next order for who clicks on its head: times newest first, names from their beginning.
     */
    public LeadSorting next(By by, LeadSorting now) {
        boolean isName = by == By.PERSON || by == By.ORGANISATION;
        return now.by() == by
                ? new LeadSorting(by, !now.isDescending())
                : new LeadSorting(by, !isName);
    }
}
