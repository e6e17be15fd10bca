package app.preflight.deals.run;

import app.preflight.shared.Coded;

/** What can happen to a deal, in the past tense. */
public enum EventType implements Coded {
    DEAL_OPENED,
    DEAL_CHANGED,
    DEAL_WON,
    DEAL_LOST,
    DEAL_REOPENED,
    ITEM_DONE,
    ITEM_VERIFIED,
    ITEM_WAIVED,
    ITEM_NOT_APPLICABLE,
    ITEM_DEFERRED,
    ITEM_REOPENED,
    STAGE_COMPLETED,
    STAGE_REOPENED,
    PLAYBOOK_OPENED,
    PLAYBOOK_ANSWERED,
    PLAYBOOK_CLOSED,
    RUN_HELD,
    RUN_RESUMED,
    RUN_MOVED,
    RUN_COMPLETED;

    static EventType of(ItemState state) {
        return valueOf("ITEM_" + state.name());
    }
}
