package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;

import app.preflight.database.Database;
import app.preflight.people.Contact;
import app.preflight.people.NamesChanged;
import app.preflight.shared.Text;
import app.preflight.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what a search looks through in step with what organisations and persons are called. */
@Component
class DealTexts {

    private final Database database;

    DealTexts(Database database) {
        this.database = database;
    }

    @EventListener
    void writeAnew(NamesChanged changed) {
        database.write(
                changed.workspace(),
                db -> {
                    Condition named =
                            DEALS.WORKSPACE_ID.eq(changed.workspace()).and(names(changed.ids()));
                    // A deal shows these names: whoever read it before reads it again.
                    db.update(DEALS)
                            .set(DEALS.REVISION, DEALS.REVISION.plus(1))
                            .where(named)
                            .execute();
                    return db.batch(texts(db, changed.workspace(), named)).execute().length;
                });
    }

    private static Condition names(List<UUID> ids) {
        return DEALS.ORGANISATION_ID.in(ids).or(DEALS.CONTACT_ID.in(ids));
    }

    private static List<Query> texts(DSLContext db, WorkspaceId workspace, Condition named) {
        return db.select(
                        DEALS.DEAL_ID,
                        DEALS.TITLE,
                        DEALS.ORGANISATION_NAME,
                        DEALS.CONTACT_NAME,
                        DEALS.CONTACT_EMAIL,
                        DEALS.CONTACT_PHONE)
                .from(DEALS)
                .where(named)
                .fetch(row -> text(db, workspace, row));
    }

    private static Query text(DSLContext db, WorkspaceId workspace, Record row) {
        String text =
                of(
                        row.get(DEALS.TITLE),
                        row.get(DEALS.ORGANISATION_NAME),
                        DealColumns.contact(row));
        return db.update(DEAL_TEXTS)
                .set(DEAL_TEXTS.TEXT, text)
                .where(DEAL_TEXTS.WORKSPACE_ID.eq(workspace))
                .and(DEAL_TEXTS.DEAL_ID.eq(row.get(DEALS.DEAL_ID)));
    }

    /** What a search looks through. */
    static String of(String title, String organisation, Optional<Contact> contact) {
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
