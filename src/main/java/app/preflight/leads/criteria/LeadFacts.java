package app.preflight.leads.criteria;

import app.preflight.leads.LeadDetails;
import app.preflight.rules.ConditionWords;
import app.preflight.rules.Fact;
import app.preflight.rules.Kind;
import app.preflight.rules.Vocabulary;
import app.preflight.web.Page;
import java.util.List;
import java.util.Optional;

/** What rules may look at in a lead: its fields, by their paths in the API. */
public final class LeadFacts {

    private static final List<Fact> FIELDS =
            LeadDetails.PATHS.stream().map(LeadFacts::field).toList();

    private LeadFacts() {}

    private static Fact field(String path) {
        return new Fact(
                path, Kind.TEXT, (texts, locale) -> texts.get(locale, "lead-field." + path));
    }

    private static Fact own(String name) {
        return new Fact(LeadDetails.OWN + name, Kind.TEXT, (texts, locale) -> "“" + name + "”");
    }

    /** An own field is known by any name: a lead may come with one that none had before. */
    public static Optional<Fact> find(String path) {
        return path.startsWith(LeadDetails.OWN)
                ? Optional.of(own(path.substring(LeadDetails.OWN.length())))
                : FIELDS.stream().filter(fact -> fact.name().equals(path)).findFirst();
    }

    /**
     * @param own names of this workspace's own fields, for an editor to offer
     */
    public static ConditionWords words(Page page, List<String> own) {
        List<Fact> more = own.stream().map(LeadFacts::own).toList();
        return new ConditionWords(
                page, new Vocabulary(FIELDS, "lead.own-fields", more, LeadFacts::find));
    }
}
