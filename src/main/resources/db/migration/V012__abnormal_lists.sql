-- Whether a cause opens a list at all, and after how many quiet days by itself; without a row as it comes.
create table abnormal_settings (
    workspace_id uuid not null references workspaces,
    cause text not null,
    active boolean not null,
    days integer check (days between 1 and 999),
    primary key (workspace_id, cause)
);

-- A short list that something has opened on a deal. It keeps the text it was opened with.
create table abnormal_lists (
    workspace_id uuid not null,
    list_id uuid not null,
    deal_id uuid not null,
    cause text not null,
    content jsonb not null,
    note text,
    opened_by uuid,
    opened_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    closed_reason text,
    primary key (workspace_id, list_id),
    foreign key (workspace_id, deal_id) references deals,
    foreign key (workspace_id, opened_by) references users,
    foreign key (workspace_id, closed_by) references users
);
-- Never two for one root cause, whoever opens them at the same moment.
create unique index abnormal_lists_open on abnormal_lists (workspace_id, deal_id, cause) where closed_at is null;
create index abnormal_lists_deal on abnormal_lists (workspace_id, deal_id, list_id);

-- Sparse, as the items of a run are.
create table abnormal_items (
    workspace_id uuid not null,
    list_id uuid not null,
    item_key text not null,
    state text not null,
    response jsonb,
    reason text,
    acted_by uuid not null,
    acted_at timestamptz not null,
    revision integer not null,
    primary key (workspace_id, list_id, item_key),
    foreign key (workspace_id, list_id) references abnormal_lists,
    foreign key (workspace_id, acted_by) references users
);

call protect_by_workspace('abnormal_settings');
call protect_by_workspace('abnormal_lists');
call protect_by_workspace('abnormal_items');
