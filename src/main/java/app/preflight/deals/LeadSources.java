package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;

import app.preflight.database.Database;
import app.preflight.web.Page;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Where the leads of a workspace came from: offered, so that one source is written in one way. */
@Component
class LeadSources {

    private static final int LATEST = 300;

    private final Database database;

    LeadSources(Database database) {
        this.database = database;
    }

    /** Those of the latest deals, as a dictionary sorts them. */
    List<String> used(Page page) {
        return database.read(
                page.me().workspace(),
                db -> {
                    var latest =
                            DSL.select(DEALS.SOURCE)
                                    .from(DEALS)
                                    .where(DEALS.WORKSPACE_ID.eq(page.me().workspace()))
                                    .and(DEALS.SOURCE.isNotNull())
                                    .orderBy(DEALS.OPENED_AT.desc())
                                    .limit(LATEST)
                                    .asTable("latest");
                    return db
                            .selectDistinct(latest.field(DEALS.SOURCE))
                            .from(latest)
                            .fetch(row -> row.value1())
                            .stream()
                            .sorted(page.formats().names())
                            .toList();
                });
    }
}
