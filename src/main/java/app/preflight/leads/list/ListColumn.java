package app.preflight.leads.list;

import app.preflight.leads.LeadDetails;
import app.preflight.leads.LeadField;
import app.preflight.leads.LeadField.Use;
import app.preflight.leads.LeadSorting;
import app.preflight.leads.LeadSorting.By;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A column of the list of leads.
 *
 * @param key one of {@link #KNOWN}, or {@code fields.} and the name of a field of the workspace's
 *     own
 */
public record ListColumn(@JsonValue String key) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ListColumn {}

    /** The fields of a lead, and what else is said of it. */
    static final List<String> KNOWN =
            Stream.concat(
                            Arrays.stream(LeadField.values()).map(LeadField::key),
                            Stream.of(
                                    "owner",
                                    "status",
                                    "qualification",
                                    "duplicates",
                                    "added",
                                    "age",
                                    "changed"))
                    .toList();

    static final ListColumn PERSON = of(LeadField.PERSON);
    static final ListColumn ORGANISATION = of(LeadField.ORGANISATION);
    static final ListColumn QUALIFICATION = new ListColumn("qualification");
    static final ListColumn DUPLICATES = new ListColumn("duplicates");

    /** What nobody has chosen otherwise. */
    static final List<ListColumn> USUAL =
            Stream.of("person", "organisation", "owner", "status", "source", "added")
                    .map(ListColumn::new)
                    .toList();

    /** What matters on a phone besides some fields, where a row is a card. */
    private static final Set<String> SMALL = Set.of("status", "qualification", "duplicates");

    static ListColumn of(LeadField field) {
        return new ListColumn(field.key());
    }

    static ListColumn ofOwn(String name) {
        return new ListColumn(LeadDetails.OWN + name);
    }

    boolean isKnown() {
        return KNOWN.contains(key);
    }

    /** Empty for what else is said of a lead, and for the workspace's own. */
    public Optional<LeadField> field() {
        return Arrays.stream(LeadField.values())
                .filter(field -> field.key().equals(key))
                .findFirst();
    }

    public boolean isOwn() {
        return key.startsWith(LeadDetails.OWN) && key.length() > LeadDetails.OWN.length();
    }

    public String ownName() {
        return key.substring(LeadDetails.OWN.length());
    }

    /** The key of what people call it; not of the workspace's own, which are called as they are. */
    public String label() {
        return isName() ? "column." + key : field().map(LeadField::label).orElse("column." + key);
    }

    /** It can open a lead. In a list people and organisations are told apart by the head alone. */
    public boolean isName() {
        return equals(PERSON) || equals(ORGANISATION);
    }

    public boolean isForPhones() {
        return SMALL.contains(key) || field().filter(field -> field.is(Use.ON_PHONES)).isPresent();
    }

    /** By what a click on its head sorts; empty where no index holds that order. */
    public Optional<By> sorted() {
        return key.equals("age")
                ? Optional.of(By.ADDED)
                : Arrays.stream(By.values()).filter(by -> by.code().equals(key)).findFirst();
    }

    /**
     * The next order for who clicks on its head: times newest first, names from their beginning.
     */
    public LeadSorting next(By by, LeadSorting now) {
        return now.by() == by
                ? new LeadSorting(by, !now.isDescending())
                : new LeadSorting(by, !isName());
    }
}
