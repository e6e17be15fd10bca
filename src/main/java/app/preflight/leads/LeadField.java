package app.preflight.leads;

import static app.preflight.leads.LeadField.Use.FILTERED;
import static app.preflight.leads.LeadField.Use.ON_PHONES;
import static app.preflight.leads.LeadField.Use.ON_WEB_FORMS;
import static app.preflight.schema.Tables.LEADS;

import app.preflight.matching.Trait;
import app.preflight.schema.tables.records.LeadsRecord;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What Preflight asks of a lead; the fields of a workspace's own stand beside these. This is the
 * one list of them: forms, the API, the table, lists, exports, imports, merges, rules and the
 * timeline go through it, in this order. {@code CONTRIBUTING.md} says what a new one needs.
 */
@SuppressWarnings("ImmutableEnumChecker") // A column, and a set that nobody changes.
public enum LeadField {
    PERSON("person.name", LEADS.PERSON_NAME, Trait.NAME, Typed.NAME, ON_PHONES, ON_WEB_FORMS),
    PHONE("person.phone", LEADS.PHONE, Trait.PHONE, Typed.PHONE, ON_PHONES, ON_WEB_FORMS),
    EMAIL("person.email", LEADS.EMAIL, Trait.EMAIL, Typed.EMAIL, ON_WEB_FORMS),
    ORGANISATION(
            "organisation.name",
            LEADS.ORGANISATION_NAME,
            Trait.ORGANISATION,
            Typed.COMPANY,
            ON_PHONES,
            ON_WEB_FORMS),
    PROVINCE("organisation.province", LEADS.PROVINCE, Trait.PROVINCE, Typed.TEXT, FILTERED),
    ZIP("organisation.zip", LEADS.ZIP, Trait.ZIP, Typed.TEXT),
    TAX_ID("organisation.taxId", LEADS.TAX_NUMBER, Trait.TAX_NUMBER, Typed.TEXT),
    WEBSITE("organisation.website", LEADS.WEBSITE, Trait.WEBSITE, Typed.TEXT),
    SOURCE("source", LEADS.SOURCE, null, Typed.TEXT, FILTERED);

    /** What else a field is for; each can be listed, exported, imported, merged and ruled by. */
    public enum Use {
        /** Shown in lists on phones, where a row is a card. */
        ON_PHONES,
        /** Strangers are asked for it by forms on a web site. */
        ON_WEB_FORMS,
        /** Lists can be filtered by it. */
        FILTERED
    }

    /** How it is typed: the browser's type of field, and what the browser fills it in with. */
    private enum Typed {
        NAME("text", "name"),
        PHONE("tel", "tel"),
        EMAIL("email", "email"),
        COMPANY("text", "organization"),
        TEXT("text", "off");

        private final String type;
        private final String autocomplete;

        Typed(String type, String autocomplete) {
            this.type = type;
            this.autocomplete = autocomplete;
        }
    }

    private final String path;
    private final TableField<LeadsRecord, String> column;
    private final @Nullable Trait trait;
    private final Typed typed;
    private final Set<Use> uses;

    /**
     * @param trait by which duplicates are found; null where it tells nothing
     */
    LeadField(
            String path,
            TableField<LeadsRecord, String> column,
            @Nullable Trait trait,
            Typed typed,
            Use... uses) {
        this.path = path;
        this.column = column;
        this.trait = trait;
        this.typed = typed;
        this.uses = EnumSet.noneOf(Use.class);
        this.uses.addAll(List.of(uses));
    }

    public static List<LeadField> all(Use use) {
        return Arrays.stream(values()).filter(field -> field.uses.contains(use)).toList();
    }

    /** Those of {@code person}, of {@code organisation}; of neither for the empty text. */
    public static List<LeadField> of(String group) {
        return Arrays.stream(values()).filter(field -> field.group().equals(group)).toList();
    }

    /** By its path in the API. */
    public static Optional<LeadField> find(String path) {
        return Arrays.stream(values()).filter(field -> field.path.equals(path)).findFirst();
    }

    /** What duplicates are found by; empty where leads do not say that. */
    static Optional<LeadField> of(Trait trait) {
        return Arrays.stream(values()).filter(field -> field.trait == trait).findFirst();
    }

    /** In the API, in forms, files and rules: {@code organisation.taxId}. */
    public String path() {
        return path;
    }

    /** The object that it stands in: {@code organisation}; empty where it stands alone. */
    public String group() {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : "";
    }

    /** Within its object: {@code taxId}. */
    String inner() {
        return path.substring(path.indexOf('.') + 1);
    }

    /** In lists: {@code person}, {@code taxId}. */
    public String key() {
        return inner().equals("name") ? group() : inner();
    }

    /** The key of what people call it. */
    public String label() {
        return "lead-field." + path;
    }

    public TableField<LeadsRecord, String> column() {
        return column;
    }

    /** The browser's type of field. */
    public String type() {
        return typed.type;
    }

    public String autocomplete() {
        return typed.autocomplete;
    }

    public boolean is(Use use) {
        return uses.contains(use);
    }
}
