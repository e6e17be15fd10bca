package app.preflight.deals;

import static app.preflight.schema.Tables.DEALS;
import static app.preflight.schema.Tables.DEAL_TEXTS;

import app.preflight.shared.DealId;
import app.preflight.shared.Money;
import app.preflight.shared.OrganisationId;
import app.preflight.shared.PersonId;
import app.preflight.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A deal as its rows are written, whether it is opened, changed or brought in. */
final class DealWriting {

    private DealWriting() {}

    static Map<Field<?>, @Nullable Object> details(
            OrganisationId organisation, DealDetails details) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(DEALS.TITLE, details.title());
        row.put(DEALS.ORGANISATION_ID, organisation);
        row.put(DEALS.OWNER_ID, details.ownerId());
        row.put(DEALS.AMOUNT, details.value().map(Money::amount).orElse(null));
        row.put(DEALS.CURRENCY, details.value().map(DealWriting::currency).orElse(null));
        row.put(DEALS.CLOSE_DATE, details.closeDate().orElse(null));
        row.put(DEALS.PRODUCT, details.product().orElse(null));
        row.put(DEALS.SOURCE, details.source().orElse(null));
        row.put(DEALS.DECISION_MAKERS, details.decisionMakers().orElse(null));
        row.put(DEALS.NEXT_STEP_DATE, details.nextStep().map(NextStep::date).orElse(null));
        row.put(DEALS.NEXT_STEP, details.nextStep().map(NextStep::text).orElse(null));
        return row;
    }

    private static String currency(Money value) {
        return value.currency().getCurrencyCode();
    }

    static Map<Field<?>, @Nullable Object> opened(
            WorkspaceId workspace,
            DealId id,
            OrganisationId organisation,
            Optional<PersonId> contact,
            NewDeal deal) {
        Map<Field<?>, @Nullable Object> row = details(organisation, deal.details());
        row.put(DEALS.WORKSPACE_ID, workspace);
        row.put(DEALS.DEAL_ID, id);
        row.put(DEALS.CONTACT_ID, contact.orElse(null));
        row.put(DEALS.STATUS, Status.OPEN.code());
        row.put(DEALS.OPENED_AT, deal.openedAt());
        row.put(DEALS.EXTERNAL_ID, deal.externalId().orElse(null));
        row.put(DEALS.REVISION, 1);
        return row;
    }

    /** As it stands now, after all that has happened to it. */
    static Map<Field<?>, @Nullable Object> past(
            WorkspaceId workspace,
            OrganisationId organisation,
            Optional<PersonId> contact,
            PastDeal past) {
        Optional<Closure> closure = past.closure();
        Map<Field<?>, @Nullable Object> row =
                opened(workspace, past.run().deal(), organisation, contact, past.deal());
        row.put(DEALS.NEXT_STEP_DATE, past.nextStep().map(NextStep::date).orElse(null));
        row.put(DEALS.NEXT_STEP, past.nextStep().map(NextStep::text).orElse(null));
        row.put(DEALS.STATUS, past.status().code());
        row.put(DEALS.CLOSED_AT, closure.map(Closure::at).orElse(null));
        row.put(DEALS.CLOSED_BY, closure.map(end -> end.by().id()).orElse(null));
        row.put(DEALS.CLOSED_REASON, closure.flatMap(Closure::reason).orElse(null));
        return row;
    }

    /** What a search looks through, beside the deal. */
    static Map<Field<?>, @Nullable Object> text(WorkspaceId workspace, DealId id, NewDeal deal) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(DEAL_TEXTS.WORKSPACE_ID, workspace);
        row.put(DEAL_TEXTS.DEAL_ID, id);
        row.put(DEAL_TEXTS.TEXT, DealTexts.of(deal.title(), deal.organisation(), deal.contact()));
        row.put(DEAL_TEXTS.OPENED_AT, deal.openedAt());
        row.put(DEAL_TEXTS.OWNER_ID, deal.owner());
        return row;
    }
}
