package app.preflight.deals.playbooks;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.PLAYBOOKS;
import static app.preflight.schema.Tables.PLAYBOOK_ITEMS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.multiset;

import app.preflight.accounts.ScopedQuery;
import app.preflight.accounts.Users;
import app.preflight.database.FixedQuery;
import app.preflight.deals.run.Applicability;
import app.preflight.deals.run.Conditions;
import app.preflight.deals.run.ItemState;
import app.preflight.deals.run.Responses;
import app.preflight.deals.run.RunItem;
import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import app.preflight.shared.Actor;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.web.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Playbooks as rows: what is selected of one, and how it is read. */
@Component
class PlaybookRows {

    private static final app.preflight.schema.tables.Users OPENERS = USERS.as("openers");
    private static final app.preflight.schema.tables.Users CLOSERS = USERS.as("list_closers");

    private static final Field<? extends Result<? extends Record>> TOUCHED =
            multiset(
                            DSL.select(PLAYBOOK_ITEMS.fields())
                                    .select(USERS.NAME)
                                    .from(PLAYBOOK_ITEMS)
                                    .join(USERS)
                                    .on(USERS.WORKSPACE_ID.eq(PLAYBOOK_ITEMS.WORKSPACE_ID))
                                    .and(USERS.USER_ID.eq(PLAYBOOK_ITEMS.ACTED_BY))
                                    .where(PLAYBOOK_ITEMS.WORKSPACE_ID.eq(PLAYBOOKS.WORKSPACE_ID))
                                    .and(PLAYBOOK_ITEMS.LIST_ID.eq(PLAYBOOKS.LIST_ID)))
                    .as("touched");

    private static final Param<UUID[]> DEALS_ASKED = DSL.param("deals", UUID[].class);

    private static final ScopedQuery OPEN =
            ScopedQuery.of(
                    DEALS.OWNER_ID,
                    visible ->
                            from(DSL.select(PLAYBOOKS.fields()))
                                    .where(PLAYBOOKS.WORKSPACE_ID.eq(ScopedQuery.WORKSPACE))
                                    .and(FixedQuery.isAmong(PLAYBOOKS.DEAL_ID, DEALS_ASKED))
                                    .and(PLAYBOOKS.CLOSED_AT.isNull())
                                    .and(visible)
                                    .orderBy(PLAYBOOKS.LIST_ID));

    private final JsonMapper json;

    PlaybookRows(JsonMapper json) {
        this.json = json;
    }

    /** What is open on those of the deals that the viewer sees, the oldest first. */
    List<Playbook> open(DSLContext db, Viewer viewer, Collection<DealId> deals) {
        UUID[] asked = deals.stream().map(DealId::value).toArray(UUID[]::new);
        return OPEN.by(viewer).set(DEALS_ASKED, asked).fetch(db).map(this::list);
    }

    /** Those on deals that the viewer sees. */
    SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return from(db.select(PLAYBOOKS.fields()))
                .where(PLAYBOOKS.WORKSPACE_ID.eq(viewer.workspace()))
                .and(Users.owns(viewer, DEALS.OWNER_ID));
    }

    private static SelectOnConditionStep<Record> from(SelectSelectStep<Record> lists) {
        return lists.select(Conditions.FACTS)
                .select(OPENERS.NAME, CLOSERS.NAME, TOUCHED)
                .from(PLAYBOOKS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(PLAYBOOKS.WORKSPACE_ID))
                .and(DEALS.DEAL_ID.eq(PLAYBOOKS.DEAL_ID))
                .leftJoin(OPENERS)
                .on(OPENERS.WORKSPACE_ID.eq(PLAYBOOKS.WORKSPACE_ID))
                .and(OPENERS.USER_ID.eq(PLAYBOOKS.OPENED_BY))
                .leftJoin(CLOSERS)
                .on(CLOSERS.WORKSPACE_ID.eq(PLAYBOOKS.WORKSPACE_ID))
                .and(CLOSERS.USER_ID.eq(PLAYBOOKS.CLOSED_BY));
    }

    Playbook list(Record row) {
        Stage content = json.readValue(row.get(PLAYBOOKS.CONTENT).data(), Stage.class);
        return new Playbook(
                row.get(PLAYBOOKS.LIST_ID),
                row.get(PLAYBOOKS.DEAL_ID),
                content,
                Optional.ofNullable(row.get(PLAYBOOKS.NOTE)).orElse(""),
                actor(row.get(PLAYBOOKS.OPENED_BY), row.get(OPENERS.NAME)),
                row.get(PLAYBOOKS.OPENED_AT),
                closing(row),
                Conditions.judge(Conditions.facts(row), items(content, row.get(TOUCHED))));
    }

    private static Optional<Playbook.Closing> closing(Record row) {
        return actor(row.get(PLAYBOOKS.CLOSED_BY), row.get(CLOSERS.NAME))
                .map(by ->
                        new Playbook.Closing(
                                by,
                                row.get(PLAYBOOKS.CLOSED_AT),
                                Optional.ofNullable(row.get(PLAYBOOKS.CLOSED_REASON)).orElse("")));
    }

    private static Optional<Actor> actor(@Nullable UserId id, @Nullable String name) {
        return id == null || name == null ? Optional.empty() : Optional.of(new Actor(id, name));
    }

    private List<RunItem> items(Stage content, Result<? extends Record> touched) {
        Map<String, Record> rows =
                touched.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get(PLAYBOOK_ITEMS.ITEM_KEY),
                                        Function.identity()));
        return content.items().stream()
                .map(item ->
                        rows.containsKey(item.key())
                                ? item(content, item, rows.get(item.key()))
                                : RunItem.untouched(item, content))
                .toList();
    }

    private RunItem item(Stage content, Item item, Record row) {
        @Nullable JSONB response = row.get(PLAYBOOK_ITEMS.RESPONSE);
        Actor by = new Actor(row.get(PLAYBOOK_ITEMS.ACTED_BY), row.get(USERS.NAME));
        return new RunItem(
                item,
                content,
                ItemState.of(row.get(PLAYBOOK_ITEMS.STATE)),
                Optional.ofNullable(response)
                        .map(body -> Responses.kept(item.response(), json.readTree(body.data()))),
                Optional.ofNullable(row.get(PLAYBOOK_ITEMS.REASON)),
                Optional.empty(),
                Optional.of(new RunItem.Touch(by, row.get(PLAYBOOK_ITEMS.ACTED_AT))),
                row.get(PLAYBOOK_ITEMS.REVISION),
                List.of(),
                Applicability.APPLIES);
    }
}
