package app.preflight.accounts;

import static app.preflight.schema.Tables.USERS;

import app.preflight.database.Database;
import app.preflight.web.Viewer;
import java.util.Locale;
import org.jooq.Condition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What users change about themselves. */
@Component
class OwnAccount {

    private final Database database;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;

    OwnAccount(Database database, Passwords passwords, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
        this.passwords = passwords;
    }

    void speak(Viewer viewer, Locale locale) {
        database.write(
                viewer.workspace(),
                db ->
                        db.update(USERS)
                                .set(USERS.LOCALE, locale.getLanguage())
                                .where(is(viewer))
                                .execute());
        events.publishEvent(new RightsChanged());
    }

    /**
     * @return whether the current password was right
     */
    boolean changePassword(Viewer viewer, String current, String next) {
        String stored =
                database.read(
                        viewer.workspace(),
                        db ->
                                db.select(USERS.PASSWORD_HASH)
                                        .from(USERS)
                                        .where(is(viewer))
                                        .fetchSingle()
                                        .value1());
        if (!passwords.matches(current, stored)) {
            return false;
        }
        String hash = passwords.hash(next);
        database.write(
                viewer.workspace(),
                db -> {
                    Sessions.endAll(db, viewer.workspace(), viewer.id());
                    return db.update(USERS)
                            .set(USERS.PASSWORD_HASH, hash)
                            .where(is(viewer))
                            .execute();
                });
        return true;
    }

    private static Condition is(Viewer viewer) {
        return USERS.WORKSPACE_ID.eq(viewer.workspace()).and(USERS.USER_ID.eq(viewer.id()));
    }
}
