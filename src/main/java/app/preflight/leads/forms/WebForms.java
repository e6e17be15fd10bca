package app.preflight.leads.forms;

import static app.preflight.schema.Tables.USERS;
import static app.preflight.schema.Tables.WEB_FORMS;
import static app.preflight.schema.Tables.WEB_FORM_ENTRIES;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import app.preflight.database.Database;
import app.preflight.leads.OwnerChoice;
import app.preflight.shared.Actor;
import app.preflight.shared.Ids;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.NotFound;
import app.preflight.web.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The forms of a workspace. */
@Component
class WebForms {

    private static final Field<Integer> ENTRIES =
            field(
                    selectCount()
                            .from(WEB_FORM_ENTRIES)
                            .where(WEB_FORM_ENTRIES.WORKSPACE_ID.eq(WEB_FORMS.WORKSPACE_ID))
                            .and(WEB_FORM_ENTRIES.FORM_ID.eq(WEB_FORMS.FORM_ID)));

    private final Database database;
    private final Clock clock;

    WebForms(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those that are open first, then the newest. */
    List<WebForm> all(WorkspaceId workspace) {
        return database.read(workspace, db -> list(db, workspace, noCondition()));
    }

    /** Empty for a link that never was one, and for a form that is closed. */
    Optional<WebForm> open(String link) {
        return WebFormLink.parse(link)
                .flatMap(known -> find(known.workspace(), known.form()))
                .filter(WebForm::isOpen);
    }

    Optional<WebForm> find(WorkspaceId workspace, UUID id) {
        return database
                .read(workspace, db -> list(db, workspace, WEB_FORMS.FORM_ID.eq(id)))
                .stream()
                .findFirst();
    }

    void add(Viewer admin, WebFormInput input, OwnerChoice owner) {
        database.write(
                admin.workspace(),
                db ->
                        db.insertInto(WEB_FORMS)
                                .set(WEB_FORMS.WORKSPACE_ID, admin.workspace())
                                .set(WEB_FORMS.FORM_ID, Ids.next())
                                .set(WEB_FORMS.NAME, input.name())
                                .set(WEB_FORMS.HEADING, input.heading())
                                .set(WEB_FORMS.CONSENT, input.consent())
                                .set(WEB_FORMS.THANKS, input.thanks())
                                .set(WEB_FORMS.SOURCE, input.source())
                                .set(WEB_FORMS.OWNER_ID, owner.owner().id())
                                .set(WEB_FORMS.BY_RULES, owner.byRules())
                                .set(WEB_FORMS.MADE_BY, admin.id())
                                .set(WEB_FORMS.MADE_AT, clock.instant())
                                .execute());
    }

    /** Nobody finds it any more; its leads stay. */
    void close(Viewer admin, WebForm form) {
        int closed =
                database.write(
                        admin.workspace(),
                        db ->
                                db.update(WEB_FORMS)
                                        .set(WEB_FORMS.CLOSED_AT, clock.instant())
                                        .where(WEB_FORMS.WORKSPACE_ID.eq(admin.workspace()))
                                        .and(WEB_FORMS.FORM_ID.eq(form.link().form()))
                                        .and(WEB_FORMS.CLOSED_AT.isNull())
                                        .execute());
        if (closed == 0) {
            throw new NotFound();
        }
    }

    private static List<WebForm> list(DSLContext db, WorkspaceId workspace, Condition which) {
        return db.select(WEB_FORMS.fields())
                .select(USERS.NAME, ENTRIES)
                .from(WEB_FORMS)
                .join(USERS)
                .on(USERS.WORKSPACE_ID.eq(WEB_FORMS.WORKSPACE_ID))
                .and(USERS.USER_ID.eq(WEB_FORMS.OWNER_ID))
                .where(WEB_FORMS.WORKSPACE_ID.eq(workspace))
                .and(which)
                .orderBy(WEB_FORMS.CLOSED_AT.isNotNull(), WEB_FORMS.MADE_AT.desc())
                .fetch(row -> form(workspace, row));
    }

    private static WebForm form(WorkspaceId workspace, Record row) {
        return new WebForm(
                new WebFormLink(workspace, row.get(WEB_FORMS.FORM_ID)),
                row.get(WEB_FORMS.NAME),
                row.get(WEB_FORMS.HEADING),
                row.get(WEB_FORMS.CONSENT),
                row.get(WEB_FORMS.THANKS),
                row.get(WEB_FORMS.SOURCE),
                new OwnerChoice(
                        new Actor(row.get(WEB_FORMS.OWNER_ID), row.get(USERS.NAME)),
                        row.get(WEB_FORMS.BY_RULES)),
                row.get(WEB_FORMS.MADE_AT),
                Optional.ofNullable(row.get(WEB_FORMS.CLOSED_AT)),
                row.get(ENTRIES));
    }
}
