package app.preflight.leads;

import static app.preflight.schema.Tables.LEADS;

import app.preflight.accounts.Users;
import app.preflight.database.Database;
import app.preflight.web.Page;
import java.util.List;
import org.jooq.JSONB;
import org.jooq.Record2;
import org.jooq.Result;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the form of a lead offers: the users, and what the latest leads were written with. */
@Component
public class LeadForms {

    private static final int LATEST = 300;

    private final Database database;
    private final Users users;
    private final Assigner assigner;
    private final JsonMapper json;

    LeadForms(Database database, Users users, Assigner assigner, JsonMapper json) {
        this.database = database;
        this.users = users;
        this.assigner = assigner;
        this.json = json;
    }

    public LeadOffer offer(Page page) {
        Result<Record2<String, JSONB>> latest = latest(page);
        return new LeadOffer(
                users.visibleTo(page.me()),
                latest.getValues(LEADS.SOURCE).stream()
                        .filter(source -> source != null)
                        .distinct()
                        .sorted(page.formats().names())
                        .toList(),
                own(page, latest.getValues(LEADS.FIELDS)),
                assigner.hasRules(page.me().workspace()));
    }

    /** The names of this workspace's own fields. */
    public List<String> ownFields(Page page) {
        return own(page, latest(page).getValues(LEADS.FIELDS));
    }

    private Result<Record2<String, JSONB>> latest(Page page) {
        return database.read(
                page.me().workspace(),
                db ->
                        db.select(LEADS.SOURCE, LEADS.FIELDS)
                                .from(LEADS)
                                .where(LeadScope.visibleTo(page.me()))
                                .orderBy(LEADS.ADDED_AT.desc(), LEADS.LEAD_ID.desc())
                                .limit(LATEST)
                                .fetch());
    }

    private List<String> own(Page page, List<JSONB> fields) {
        return fields.stream()
                .flatMap(stored -> json.readTree(stored.data()).propertyNames().stream())
                .distinct()
                .sorted(page.formats().names())
                .toList();
    }
}
