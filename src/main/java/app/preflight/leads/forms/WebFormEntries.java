package app.preflight.leads.forms;

import static app.preflight.schema.Tables.WEB_FORM_ENTRIES;

import app.preflight.database.Database;
import app.preflight.leads.LeadDetails;
import app.preflight.leads.Leads;
import app.preflight.shared.Ids;
import app.preflight.shared.LeadId;
import app.preflight.shared.WorkspaceId;
import app.preflight.web.Invalid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What was sent by a form: a lead each, as long as it is not too many. */
@Component
class WebFormEntries {

    /** A family at one address may all write. */
    private static final int MOST_OF_A_SENDER = 5;

    private static final Duration SENDER_WITHIN = Duration.ofMinutes(10);

    /** More people an hour than a company could call back. */
    private static final int MOST = 300;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final Database database;
    private final Leads leads;
    private final Clock clock;

    WebFormEntries(Database database, Leads leads, Clock clock) {
        this.database = database;
        this.leads = leads;
        this.clock = clock;
    }

    /**
     * @param sender a network address
     * @return empty where too many came from there, or all in all
     * @throws Invalid where it cannot become a lead
     */
    Optional<LeadId> add(WebForm form, WebFormAnswer answer, String sender) {
        LeadDetails facts = answer.lead(form);
        WorkspaceId workspace = form.link().workspace();
        String known = hash(form, sender);
        return database.write(
                workspace,
                db -> {
                    if (isTooMuch(db, form, known)) {
                        return Optional.empty();
                    }
                    LeadId lead = leads.add(workspace, facts, form.owner(), Optional.empty()).id();
                    insert(db, form, lead, known, answer.from());
                    return Optional.of(lead);
                });
    }

    private boolean isTooMuch(DSLContext db, WebForm form, String sender) {
        Instant now = clock.instant();
        Condition ofSender =
                WEB_FORM_ENTRIES
                        .SENDER
                        .eq(sender)
                        .and(WEB_FORM_ENTRIES.SENT_AT.gt(now.minus(SENDER_WITHIN)));
        return count(db, form, ofSender) >= MOST_OF_A_SENDER
                || count(db, form, WEB_FORM_ENTRIES.SENT_AT.gt(now.minus(WITHIN))) >= MOST;
    }

    private static int count(DSLContext db, WebForm form, Condition which) {
        return db.select(DSL.count())
                .from(WEB_FORM_ENTRIES)
                .where(WEB_FORM_ENTRIES.WORKSPACE_ID.eq(form.link().workspace()))
                .and(WEB_FORM_ENTRIES.FORM_ID.eq(form.link().form()))
                .and(which)
                .fetchSingle()
                .value1();
    }

    private void insert(
            DSLContext db, WebForm form, LeadId lead, String sender, Optional<String> cameFrom) {
        db.insertInto(WEB_FORM_ENTRIES)
                .set(WEB_FORM_ENTRIES.WORKSPACE_ID, form.link().workspace())
                .set(WEB_FORM_ENTRIES.FORM_ID, form.link().form())
                .set(WEB_FORM_ENTRIES.ENTRY_ID, Ids.next())
                .set(WEB_FORM_ENTRIES.LEAD_ID, lead)
                .set(WEB_FORM_ENTRIES.SENDER, sender)
                .set(WEB_FORM_ENTRIES.CONSENT, form.consent())
                .set(WEB_FORM_ENTRIES.CAME_FROM, cameFrom.orElse(null))
                .set(WEB_FORM_ENTRIES.SENT_AT, clock.instant())
                .execute();
    }

    /** With the form's id: nobody's address is found in two forms by comparing. */
    private static String hash(WebForm form, String sender) {
        try {
            byte[] text = (form.link().form() + " " + sender).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
