package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;

import app.preflight.database.Database;
import app.preflight.deals.run.DealEvents;
import app.preflight.deals.run.EventType;
import app.preflight.deals.run.FactChanged;
import app.preflight.deals.run.Runs;
import app.preflight.deals.run.Sensing;
import app.preflight.deals.run.Shift;
import app.preflight.people.Contact;
import app.preflight.people.People;
import app.preflight.shared.DealId;
import app.preflight.shared.Ids;
import app.preflight.shared.Money;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.Text;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Stale;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Deals: opened, found, changed. */
@Component
public class Deals {

    private final Database database;
    private final DealRows rows;
    private final Runs runs;
    private final Sensing sensing;
    private final People people;
    private final DealEvents log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deals(
            Database database,
            DealRows rows,
            Runs runs,
            Sensing sensing,
            People people,
            DealEvents log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.runs = runs;
        this.sensing = sensing;
        this.people = people;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the deal and starts its run on the version given. */
    public DealId open(Viewer viewer, NewDeal deal) {
        DealId id = new DealId(Ids.next());
        WorkspaceId workspace = viewer.workspace();
        return database.write(
                workspace,
                db -> {
                    OrganisationId organisation =
                            people.organisation(workspace, deal.organisation());
                    Optional<PersonId> contact =
                            deal.contact()
                                    .map(person -> people.person(workspace, organisation, person));
                    db.insertInto(DEALS)
                            .set(DEALS.WORKSPACE_ID, workspace)
                            .set(DEALS.DEAL_ID, id)
                            .set(DEALS.TITLE, deal.title())
                            .set(DEALS.ORGANISATION_ID, organisation)
                            .set(DEALS.CONTACT_ID, contact.orElse(null))
                            .set(DEALS.OWNER_ID, deal.owner())
                            .set(DEALS.AMOUNT, deal.value().map(Money::amount).orElse(null))
                            .set(DEALS.CURRENCY, currency(deal.value()))
                            .set(DEALS.CLOSE_DATE, deal.closeDate().orElse(null))
                            .set(DEALS.PRODUCT, deal.particulars().product().orElse(null))
                            .set(DEALS.SOURCE, deal.particulars().source().orElse(null))
                            .set(
                                    DEALS.DECISION_MAKERS,
                                    deal.particulars().decisionMakers().orElse(null))
                            .set(DEALS.STATUS, Status.OPEN.code())
                            .set(DEALS.OPENED_AT, deal.openedAt())
                            .set(DEALS.EXTERNAL_ID, deal.externalId().orElse(null))
                            .set(DEALS.REVISION, 1)
                            .execute();
                    db.insertInto(DEAL_TEXTS)
                            .set(DEAL_TEXTS.WORKSPACE_ID, workspace)
                            .set(DEAL_TEXTS.DEAL_ID, id)
                            .set(
                                    DEAL_TEXTS.TEXT,
                                    text(deal.title(), deal.organisation(), deal.contact()))
                            .set(DEAL_TEXTS.OPENED_AT, deal.openedAt())
                            .set(DEAL_TEXTS.OWNER_ID, deal.owner())
                            .execute();
                    runs.start(
                            workspace,
                            id,
                            deal.owner(),
                            deal.process(),
                            deal.facts(),
                            deal.openedAt());
                    log.append(
                            db,
                            workspace,
                            id,
                            EventType.DEAL_OPENED,
                            viewer.id(),
                            deal.openedAt(),
                            EventData.opened(deal));
                    sensing.lookAround(workspace, id, deal.process());
                    return id;
                });
    }

    public Optional<Deal> find(Viewer viewer, DealId id) {
        return database.read(viewer.workspace(), db -> rows.find(db, viewer, id));
    }

    /**
     * @param change from the deal as it stands once nobody else can change it
     * @param expected the revision that the caller saw; empty for whatever stands there now
     * @throws NotFound where the viewer sees no such deal
     * @throws Stale where somebody else changed it meanwhile
     */
    Deal change(
            Viewer viewer, DealId id, Function<Deal, DealDetails> change, OptionalInt expected) {
        return database.write(
                viewer.workspace(),
                db -> {
                    Deal before = lock(db, viewer, id);
                    if (expected.isPresent() && expected.getAsInt() != before.revision()) {
                        throw new Stale(true);
                    }
                    DealDetails facts = change.apply(before);
                    List<String> changed = DealDetails.of(before).differences(facts);
                    if (changed.isEmpty()) {
                        return before;
                    }
                    Optional<Shift> shift =
                            Optional.of(facts.facts())
                                    .filter(after -> !after.equals(before.facts()))
                                    .map(after -> runs.judge(db, viewer, id, after));
                    write(db, viewer, id, before, facts);
                    log.append(
                            db,
                            viewer.workspace(),
                            id,
                            EventType.DEAL_CHANGED,
                            viewer.id(),
                            clock.instant(),
                            EventData.changed(changed, shift));
                    changed.stream()
                            .map(fact -> new FactChanged(viewer.workspace(), id, sensor(fact)))
                            .forEach(events::publishEvent);
                    return rows.find(db, viewer, id).orElseThrow(NotFound::new);
                });
    }

    /** The deal with its list, as its page shows it. */
    Optional<DealSheet> findSheet(Viewer viewer, DealId id) {
        return database.read(viewer.workspace(), db -> rows.findSheet(db, viewer, id));
    }

    /**
     * The deal, and nobody else changes it or its run until the transaction ends. The run first, as
     * a tick and a completion take them: in one order nobody waits in a circle.
     */
    Deal lock(DSLContext db, Viewer viewer, DealId id) {
        runs.lock(db, viewer.workspace(), id);
        db.select(DEALS.DEAL_ID).from(DEALS).where(is(viewer.workspace(), id)).forUpdate().fetch();
        return rows.find(db, viewer, id).orElseThrow(NotFound::new);
    }

    private void write(DSLContext db, Viewer viewer, DealId id, Deal before, DealDetails after) {
        WorkspaceId workspace = viewer.workspace();
        OrganisationId organisation = people.organisation(workspace, after.organisation());
        db.update(DEALS)
                .set(DEALS.TITLE, after.title())
                .set(DEALS.ORGANISATION_ID, organisation)
                .set(DEALS.OWNER_ID, after.owner())
                .set(DEALS.AMOUNT, after.value().map(Money::amount).orElse(null))
                .set(DEALS.CURRENCY, currency(after.value()))
                .set(DEALS.CLOSE_DATE, after.closeDate().orElse(null))
                .set(DEALS.PRODUCT, after.particulars().product().orElse(null))
                .set(DEALS.SOURCE, after.particulars().source().orElse(null))
                .set(DEALS.DECISION_MAKERS, after.particulars().decisionMakers().orElse(null))
                .set(DEALS.NEXT_STEP_DATE, after.nextStep().map(NextStep::date).orElse(null))
                .set(DEALS.NEXT_STEP, after.nextStep().map(NextStep::text).orElse(null))
                .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                .where(is(workspace, id))
                .execute();
        if (!before.owner().id().equals(after.owner())) {
            runs.own(db, workspace, id, after.owner());
        }
        if (!before.contact().equals(after.contact())) {
            Optional<PersonId> contact =
                    after.contact().map(person -> people.person(workspace, organisation, person));
            db.update(DEALS)
                    .set(DEALS.CONTACT_ID, contact.orElse(null))
                    .where(is(workspace, id))
                    .execute();
        }
        db.update(DEAL_TEXTS)
                .set(DEAL_TEXTS.TEXT, text(after.title(), after.organisation(), after.contact()))
                .set(DEAL_TEXTS.OWNER_ID, after.owner())
                .where(DEAL_TEXTS.WORKSPACE_ID.eq(workspace))
                .and(DEAL_TEXTS.DEAL_ID.eq(id))
                .execute();
    }

    private static Condition is(WorkspaceId workspace, DealId id) {
        return DEALS.WORKSPACE_ID.eq(workspace).and(DEALS.DEAL_ID.eq(id));
    }

    static @Nullable String currency(Optional<Money> value) {
        return value.map(money -> money.currency().getCurrencyCode()).orElse(null);
    }

    /** The key of the sensor that looks at the fact: {@code deal.close-date}. */
    static String sensor(String fact) {
        return "deal." + fact.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** What a search looks through. */
    static String text(String title, String organisation, Optional<Contact> contact) {
        Stream<String> person =
                contact.stream()
                        .flatMap(known ->
                                Stream.concat(
                                        Stream.of(known.name()),
                                        Stream.concat(
                                                known.email().stream(), known.phone().stream())));
        return Stream.concat(Stream.of(title, organisation), person)
                .map(Text::searchable)
                .collect(Collectors.joining("\n"));
    }
}
