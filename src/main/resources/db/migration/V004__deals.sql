create extension if not exists pg_trgm;

create table deals (
    workspace_id uuid not null references workspaces,
    deal_id uuid not null,
    title text not null,
    organisation_id uuid not null,
    contact_id uuid,
    owner_id uuid not null,
    amount numeric(15, 2),
    currency text,
    close_date date,
    next_step_date date,
    next_step text,
    status text not null check (status in ('open', 'won', 'lost')),
    closed_at timestamptz,
    closed_by uuid,
    closed_reason text,
    opened_at timestamptz not null,
    external_id text,
    revision integer not null,
    primary key (workspace_id, deal_id),
    unique (workspace_id, external_id),
    foreign key (workspace_id, organisation_id) references organisations,
    foreign key (workspace_id, contact_id) references persons,
    foreign key (workspace_id, owner_id) references users,
    foreign key (workspace_id, closed_by) references users
);
create index deals_owner on deals (workspace_id, owner_id, status, next_step_date);
create index deals_opened on deals (workspace_id, opened_at desc, deal_id desc);

-- What a search looks through. Row-level security would keep the trigram index from being used (its operator is not
-- leakproof), so this table has none; statements reach a deal only through deals, which has.
create table deal_texts (
    workspace_id uuid not null,
    deal_id uuid not null,
    text text not null,
    primary key (workspace_id, deal_id),
    foreign key (workspace_id, deal_id) references deals
);
create index deal_texts_trigrams on deal_texts using gin (text gin_trgm_ops);

create table runs (
    workspace_id uuid not null,
    run_id uuid not null,
    deal_id uuid not null,
    process_id uuid not null,
    process_version integer not null,
    stage text not null,
    stage_entered_at timestamptz not null,
    state text not null check (state in ('running', 'completed', 'ended')),
    items_settled integer not null,
    items_total integer not null,
    stage_settled integer not null,
    stage_total integer not null,
    killers_open integer not null,
    held_item text,
    held_reason text,
    held_by uuid,
    held_at timestamptz,
    revision integer not null,
    primary key (workspace_id, run_id),
    unique (workspace_id, deal_id),
    foreign key (workspace_id, deal_id) references deals,
    foreign key (workspace_id, process_id, process_version) references process_versions,
    foreign key (workspace_id, held_by) references users
) with (fillfactor = 80);
create index runs_board on runs (workspace_id, process_id, stage, stage_entered_at desc, deal_id desc)
    where state = 'running';

-- Sparse: an item's row appears with its first touch.
create table run_items (
    workspace_id uuid not null,
    run_id uuid not null,
    item_key text not null,
    state text not null,
    response jsonb,
    reason text,
    until_stage text,
    acted_by uuid not null,
    acted_at timestamptz not null,
    revision integer not null,
    primary key (workspace_id, run_id, item_key),
    foreign key (workspace_id, run_id) references runs,
    foreign key (workspace_id, acted_by) references users
);

create table clearances (
    workspace_id uuid not null,
    run_id uuid not null,
    stage text not null,
    cleared_by uuid not null,
    cleared_at timestamptz not null,
    primary key (workspace_id, run_id, stage),
    foreign key (workspace_id, run_id) references runs,
    foreign key (workspace_id, cleared_by) references users
);

create table deal_events (
    workspace_id uuid not null,
    deal_id uuid not null,
    event_id uuid not null,
    type text not null,
    happened_at timestamptz not null,
    by_user uuid,
    data jsonb not null,
    primary key (workspace_id, deal_id, event_id),
    foreign key (workspace_id, deal_id) references deals,
    foreign key (workspace_id, by_user) references users
);

create function refuse_change() returns trigger
    language plpgsql
    as $$
begin
    raise exception 'events are never changed and never deleted';
end
$$;
create trigger events_are_append_only before update or delete on deal_events
    for each row execute function refuse_change();
create trigger events_are_never_emptied before truncate on deal_events
    for each statement execute function refuse_change();

-- What stands in a board's column: kept as it changes, so that a board never adds up its deals.
create table board_totals (
    workspace_id uuid not null,
    process_id uuid not null,
    stage text not null,
    owner_id uuid not null,
    currency text not null,
    deals integer not null,
    amount numeric(20, 2) not null,
    primary key (workspace_id, process_id, stage, owner_id, currency)
);

-- What a deal adds to the board while its run goes on.
create function on_board(run runs, deal deals, sign integer) returns setof board_totals
    language sql immutable
    as $$
    select run.workspace_id, run.process_id, run.stage, deal.owner_id, coalesce(deal.currency, ''),
        sign, sign * coalesce(deal.amount, 0)
    where run.state = 'running'
$$;

-- Totals are changed in the order of their key: two deals that change places in opposite directions would otherwise
-- each hold what the other waits for.
create procedure change_board(run_before runs, deal_before deals, run_after runs, deal_after deals)
    language sql
    as $$
    insert into board_totals as total
        select workspace_id, process_id, stage, owner_id, currency, sum(deals), sum(amount)
        from (
            select * from on_board(run_before, deal_before, -1)
            union all
            select * from on_board(run_after, deal_after, 1)
        ) as change
        group by workspace_id, process_id, stage, owner_id, currency
        order by workspace_id, process_id, stage, owner_id, currency
    on conflict (workspace_id, process_id, stage, owner_id, currency)
        do update set deals = total.deals + excluded.deals, amount = total.amount + excluded.amount
$$;

create function run_moved() returns trigger
    language plpgsql
    as $$
declare
    deal deals;
begin
    select * into deal from deals where workspace_id = new.workspace_id and deal_id = new.deal_id;
    call change_board(old, deal, new, deal);
    return null;
end
$$;

create function deal_revalued() returns trigger
    language plpgsql
    as $$
declare
    run runs;
begin
    select * into run from runs where workspace_id = new.workspace_id and deal_id = new.deal_id;
    call change_board(run, old, run, new);
    return null;
end
$$;

create trigger run_opened after insert on runs
    for each row execute function run_moved();
create trigger run_moved after update on runs
    for each row
    when ((old.process_id, old.stage, old.state) is distinct from (new.process_id, new.stage, new.state))
    execute function run_moved();
create trigger deal_revalued after update on deals
    for each row
    when ((old.owner_id, old.amount, old.currency) is distinct from (new.owner_id, new.amount, new.currency))
    execute function deal_revalued();

call protect_by_workspace('deals');
call protect_by_workspace('runs');
call protect_by_workspace('run_items');
call protect_by_workspace('clearances');
call protect_by_workspace('deal_events');
call protect_by_workspace('board_totals');
