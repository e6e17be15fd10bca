package app.preflight.customers;

import app.preflight.customers.CustomerView.Linked;
import app.preflight.database.Database;
import app.preflight.duplicates.RecordKind;
import app.preflight.shared.DealId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what a customer's page shows. */
@Component
class CustomerViews {

    private final Database database;
    private final PossibleDuplicates doubles;

    CustomerViews(Database database, PossibleDuplicates doubles) {
        this.database = database;
        this.doubles = doubles;
    }

    Optional<Customer> find(Viewer viewer, RecordKind kind, UUID id) {
        return database.read(
                viewer.workspace(), db -> CustomerRows.find(db, viewer.workspace(), kind, id));
    }

    /** The customer of a deal that the viewer sees. */
    Optional<UUID> of(Viewer viewer, RecordKind kind, DealId deal) {
        return database.read(viewer.workspace(), db -> CustomerLinks.of(db, viewer, kind, deal));
    }

    CustomerView of(Viewer viewer, Customer customer, String words) {
        List<Linked> deals =
                database.read(viewer.workspace(), db -> CustomerLinks.deals(db, viewer, customer));
        List<Linked> leads =
                database.read(viewer.workspace(), db -> CustomerLinks.leads(db, viewer, customer));
        boolean mayMerge = viewer.isManager() && customer.mergedInto().isEmpty();
        return new CustomerView(
                customer,
                viewer.isManager() || !deals.isEmpty() || !leads.isEmpty(),
                persons(viewer, customer),
                deals,
                leads,
                mayMerge,
                mayMerge ? doubles.likely(viewer, customer) : List.of(),
                words,
                mayMerge ? doubles.called(viewer, customer, words) : List.of());
    }

    private List<Linked> persons(Viewer viewer, Customer customer) {
        return customer.isPerson()
                ? List.of()
                : database.read(
                        viewer.workspace(), db -> CustomerLinks.persons(db, viewer, customer));
    }
}
