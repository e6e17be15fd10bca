package app.preflight.duplicates.merges;

/** Whatever can be merged. */
final class MergeTables {

    private static final MergeTable LEADS = new LeadTable();
    private static final MergeTable PERSONS = new PersonTable();
    private static final MergeTable ORGANISATIONS = new OrganisationTable();

    private MergeTables() {}

    static MergeTable of(MergeKind kind) {
        return switch (kind) {
            case LEAD -> LEADS;
            case PERSON -> PERSONS;
            case ORGANISATION -> ORGANISATIONS;
        };
    }
}
