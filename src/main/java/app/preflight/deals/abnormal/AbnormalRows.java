package app.preflight.deals.abnormal;

import static app.preflight.schema.Tables.ABNORMAL_ITEMS;
import static app.preflight.schema.Tables.ABNORMAL_LISTS;
import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.USERS;
import static org.jooq.impl.DSL.multiset;

import app.preflight.accounts.Users;
import app.preflight.deals.run.Actor;
import app.preflight.deals.run.Conditions;
import app.preflight.deals.run.ItemState;
import app.preflight.deals.run.Judgement;
import app.preflight.deals.run.Responses;
import app.preflight.deals.run.RunItem;
import app.preflight.processes.Item;
import app.preflight.processes.Stage;
import app.preflight.shared.DealId;
import app.preflight.shared.UserId;
import app.preflight.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Abnormal lists as rows: what is selected of one, and how it is read. */
@Component
class AbnormalRows {

    private static final app.preflight.schema.tables.Users OPENERS = USERS.as("openers");
    private static final app.preflight.schema.tables.Users CLOSERS = USERS.as("list_closers");

    private static final Field<? extends Result<? extends Record>> TOUCHED =
            multiset(
                            DSL.select(ABNORMAL_ITEMS.fields())
                                    .select(USERS.NAME)
                                    .from(ABNORMAL_ITEMS)
                                    .join(USERS)
                                    .on(USERS.WORKSPACE_ID.eq(ABNORMAL_ITEMS.WORKSPACE_ID))
                                    .and(USERS.USER_ID.eq(ABNORMAL_ITEMS.ACTED_BY))
                                    .where(
                                            ABNORMAL_ITEMS.WORKSPACE_ID.eq(
                                                    ABNORMAL_LISTS.WORKSPACE_ID))
                                    .and(ABNORMAL_ITEMS.LIST_ID.eq(ABNORMAL_LISTS.LIST_ID)))
                    .as("touched");

    private final JsonMapper json;

    AbnormalRows(JsonMapper json) {
        this.json = json;
    }

    /** Those on deals that the viewer sees. */
    SelectConditionStep<Record> select(DSLContext db, Viewer viewer) {
        return db.select(ABNORMAL_LISTS.fields())
                .select(Conditions.FACTS)
                .select(OPENERS.NAME, CLOSERS.NAME, TOUCHED)
                .from(ABNORMAL_LISTS)
                .join(DEALS)
                .on(DEALS.WORKSPACE_ID.eq(ABNORMAL_LISTS.WORKSPACE_ID))
                .and(DEALS.DEAL_ID.eq(ABNORMAL_LISTS.DEAL_ID))
                .leftJoin(OPENERS)
                .on(OPENERS.WORKSPACE_ID.eq(ABNORMAL_LISTS.WORKSPACE_ID))
                .and(OPENERS.USER_ID.eq(ABNORMAL_LISTS.OPENED_BY))
                .leftJoin(CLOSERS)
                .on(CLOSERS.WORKSPACE_ID.eq(ABNORMAL_LISTS.WORKSPACE_ID))
                .and(CLOSERS.USER_ID.eq(ABNORMAL_LISTS.CLOSED_BY))
                .where(ABNORMAL_LISTS.WORKSPACE_ID.eq(viewer.workspace().value()))
                .and(Users.owns(viewer, DEALS.OWNER_ID));
    }

    AbnormalList list(Record row) {
        Stage content = json.readValue(row.get(ABNORMAL_LISTS.CONTENT).data(), Stage.class);
        return new AbnormalList(
                row.get(ABNORMAL_LISTS.LIST_ID),
                new DealId(row.get(ABNORMAL_LISTS.DEAL_ID)),
                content,
                Optional.ofNullable(row.get(ABNORMAL_LISTS.NOTE)).orElse(""),
                actor(row.get(ABNORMAL_LISTS.OPENED_BY), row.get(OPENERS.NAME)),
                row.get(ABNORMAL_LISTS.OPENED_AT),
                closing(row),
                Conditions.judge(Conditions.facts(row), items(content, row.get(TOUCHED))));
    }

    private static Optional<AbnormalList.Closing> closing(Record row) {
        return actor(row.get(ABNORMAL_LISTS.CLOSED_BY), row.get(CLOSERS.NAME))
                .map(by ->
                        new AbnormalList.Closing(
                                by,
                                row.get(ABNORMAL_LISTS.CLOSED_AT),
                                Optional.ofNullable(row.get(ABNORMAL_LISTS.CLOSED_REASON))
                                        .orElse("")));
    }

    private static Optional<Actor> actor(@Nullable UUID id, @Nullable String name) {
        return id == null || name == null
                ? Optional.empty()
                : Optional.of(new Actor(new UserId(id), name));
    }

    private List<RunItem> items(Stage content, Result<? extends Record> touched) {
        Map<String, Record> rows =
                touched.stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.get(ABNORMAL_ITEMS.ITEM_KEY),
                                        Function.identity()));
        return content.items().stream()
                .map(item ->
                        rows.containsKey(item.key())
                                ? item(content, item, rows.get(item.key()))
                                : RunItem.untouched(item, content))
                .toList();
    }

    private RunItem item(Stage content, Item item, Record row) {
        @Nullable JSONB response = row.get(ABNORMAL_ITEMS.RESPONSE);
        Actor by = new Actor(new UserId(row.get(ABNORMAL_ITEMS.ACTED_BY)), row.get(USERS.NAME));
        return new RunItem(
                item,
                content,
                ItemState.of(row.get(ABNORMAL_ITEMS.STATE)),
                Optional.ofNullable(response)
                        .map(body -> Responses.kept(item.response(), json.readTree(body.data()))),
                Optional.ofNullable(row.get(ABNORMAL_ITEMS.REASON)),
                Optional.empty(),
                Optional.of(new RunItem.Touch(by, row.get(ABNORMAL_ITEMS.ACTED_AT))),
                row.get(ABNORMAL_ITEMS.REVISION),
                List.of(),
                Judgement.APPLIES);
    }
}
