-- A playbook is a run of its own: of one stage, its cause, of a version of the process that says what the playbooks of a
-- workspace are. It keeps that version, and so the text it was opened with; its items are run_items as any other.
alter table runs
    add column kind text not null default 'process' check (kind in ('process', 'playbook')),
    add column note text,
    add column opened_by uuid,
    add column closed_by uuid,
    add column closed_at timestamptz,
    add column closed_reason text,
    add foreign key (workspace_id, opened_by) references users,
    add foreign key (workspace_id, closed_by) references users;

-- Closed: a playbook that is done with. Until then its state is that of its deal's run.
alter table runs drop constraint runs_state_check;
alter table runs add constraint runs_state_check check (state in ('running', 'completed', 'ended', 'closed'));

-- One process a deal. The indexes of lists and boards hold processes only, so that no playbook is ever walked past.
alter table runs drop constraint runs_workspace_id_deal_id_key;
create unique index runs_deal on runs (workspace_id, deal_id) where kind = 'process';

drop index runs_board;
create index runs_board on runs (workspace_id, process_id, stage, stage_entered_at desc, deal_id desc)
    where kind = 'process' and state = 'running';
drop index runs_board_of_owner;
create index runs_board_of_owner on runs (workspace_id, owner_id, process_id, stage, stage_entered_at desc, deal_id desc)
    where kind = 'process' and state = 'running';
drop index runs_stage;
create index runs_stage on runs (workspace_id, process_id, stage, opened_at desc, deal_id desc)
    where kind = 'process';

-- Never two for one cause, whoever opens them at the same moment.
create unique index runs_playbook_open on runs (workspace_id, deal_id, stage)
    where kind = 'playbook' and state <> 'closed';
create index runs_playbooks on runs (workspace_id, deal_id, run_id) where kind = 'playbook';

-- The board adds up deals by their processes.
create or replace function on_board(run runs, deal deals, sign integer) returns setof board_totals
    language sql immutable
    as $$
    select run.workspace_id, run.process_id, run.stage, deal.owner_id, coalesce(deal.currency, ''),
        sign, sign * coalesce(deal.amount, 0)
    where run.state = 'running' and run.kind = 'process'
$$;

create or replace function deal_revalued() returns trigger
    language plpgsql
    as $$
declare
    run runs;
begin
    select * into run from runs
        where workspace_id = new.workspace_id and deal_id = new.deal_id and kind = 'process';
    call change_board(run, old, run, new);
    return null;
end
$$;

-- A process was opened with its deal; a playbook later.
drop trigger run_opened_with_deal on runs;
create trigger run_opened_with_deal before insert on runs
    for each row
    when (new.kind = 'process')
    execute function run_opened_with_deal();

-- What Today has to know of a deal's runs: of its process whether it goes on, of its playbooks which was opened last.
create or replace function run_stands() returns trigger
    language plpgsql
    as $$
begin
    if new.kind = 'playbook' then
        update deals set playbook_at = (
                select max(opened_at) from runs
                where workspace_id = new.workspace_id and deal_id = new.deal_id
                    and kind = 'playbook' and state <> 'closed'
            )
            where workspace_id = new.workspace_id and deal_id = new.deal_id;
    else
        update deals set running = new.state = 'running', held = new.held_item is not null
            where workspace_id = new.workspace_id and deal_id = new.deal_id
                and (running, held) is distinct from (new.state = 'running', new.held_item is not null);
    end if;
    return null;
end
$$;

-- The owner of the tables is bound by row-level security, too, and this is for all workspaces.
alter table processes no force row level security;
alter table process_versions no force row level security;
alter table deals no force row level security;
alter table runs no force row level security;
alter table run_items no force row level security;
alter table playbooks no force row level security;
alter table playbook_items no force row level security;

-- The version that a playbook was opened with is the one that says the same; where several do, the one of its time. What
-- their conditions take out of a list was not kept: the counts have it when a fact of the deal changes next.
insert into runs (
        workspace_id, run_id, deal_id, owner_id, process_id, process_version, stage, stage_entered_at, state,
        items_settled, items_total, stage_settled, stage_total, musts_open, revision, opened_at,
        kind, note, opened_by, closed_by, closed_at, closed_reason)
    select playbook.workspace_id, playbook.list_id, playbook.deal_id, run.owner_id,
        version.process_id, version.version, playbook.cause, playbook.opened_at,
        case when playbook.closed_at is null then run.state else 'closed' end,
        counted.settled, counted.total, counted.settled, counted.total, counted.musts_open, 1, playbook.opened_at,
        'playbook', playbook.note, playbook.opened_by, playbook.closed_by, playbook.closed_at, playbook.closed_reason
    from playbooks as playbook
        join runs as run
            on run.workspace_id = playbook.workspace_id and run.deal_id = playbook.deal_id and run.kind = 'process'
        left join lateral (
            select known.process_id, known.version
            from processes as process
                join process_versions as known
                    on known.workspace_id = process.workspace_id and known.process_id = process.process_id
                cross join lateral jsonb_array_elements(known.content -> 'stages') as said (stage)
            where process.workspace_id = playbook.workspace_id and process.key = 'playbooks'
                and said.stage ->> 'key' = playbook.cause
            order by said.stage = playbook.content desc, known.published_at <= playbook.opened_at desc, known.version desc
            limit 1
        ) as version on true
        cross join lateral (
            select count(*) as total,
                count(*) filter (where settled) as settled,
                count(*) filter (where not settled and item ->> 'importance' = 'must') as musts_open
            from jsonb_array_elements(playbook.content -> 'items') as listed (item)
                cross join lateral (
                    select exists (
                        select from playbook_items as said
                        where said.workspace_id = playbook.workspace_id and said.list_id = playbook.list_id
                            and said.item_key = item ->> 'key'
                            and said.state in ('done', 'waived', 'not-applicable')
                    ) as settled
                ) as standing
        ) as counted;

insert into run_items (workspace_id, run_id, item_key, state, response, reason, acted_by, acted_at, revision)
    select workspace_id, list_id, item_key, state, response, reason, acted_by, acted_at, revision from playbook_items;

drop table playbook_items;
drop table playbooks;
drop function playbook_list_changed();

alter table processes force row level security;
alter table process_versions force row level security;
alter table deals force row level security;
alter table runs force row level security;
alter table run_items force row level security;
