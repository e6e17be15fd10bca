-- What a list shows of a deal stands on the deal itself: what its organisation and contact are called, and what Today has
-- to know of its run. Kept by triggers, as the board's totals are: whoever writes a deal, an import included, cannot forget it.
alter table deals
    add column organisation_name text,
    add column contact_name text,
    add column contact_email text,
    add column contact_phone text,
    add column running boolean not null default true,
    add column held boolean not null default false,
    add column playbook_at timestamptz;

alter table deals no force row level security;
alter table organisations no force row level security;
alter table persons no force row level security;
alter table runs no force row level security;
alter table playbooks no force row level security;

update deals as deal set
    organisation_name = organisation.name,
    contact_name = contact.name, contact_email = contact.email, contact_phone = contact.phone,
    running = run.state = 'running', held = run.held_item is not null,
    playbook_at = (
        select max(list.opened_at) from playbooks as list
        where list.workspace_id = deal.workspace_id and list.deal_id = deal.deal_id and list.closed_at is null
    )
    from deals as known
        join organisations as organisation
            on organisation.workspace_id = known.workspace_id and organisation.organisation_id = known.organisation_id
        join runs as run on run.workspace_id = known.workspace_id and run.deal_id = known.deal_id
        left join persons as contact
            on contact.workspace_id = known.workspace_id and contact.person_id = known.contact_id
    where deal.workspace_id = known.workspace_id and deal.deal_id = known.deal_id;

alter table deals force row level security;
alter table organisations force row level security;
alter table persons force row level security;
alter table runs force row level security;
alter table playbooks force row level security;

alter table deals alter column organisation_name set not null;

-- In which part of its owner's Today a deal stands, and where: what happened last on top, then by the day of the next step.
-- Whether that day is over is for the reader to say.
alter table deals
    add column today_part text generated always as (
        case
            when not running then null
            when playbook_at is not null then 'playbook'
            when held then 'on-hold'
            when status = 'won' then 'aftercare'
            when next_step_date is null then 'no-next-step'
            else 'dated'
        end
    ) stored,
    add column today_place bigint generated always as (
        case
            when playbook_at is not null then -(extract(epoch from playbook_at at time zone 'utc') * 1000000)::bigint
            else coalesce(next_step_date - date '2000-01-01', -1000000)
        end
    ) stored;
create index deals_today on deals (workspace_id, owner_id, today_part, today_place, deal_id) where today_part is not null;

-- A list of one owner's deals; what the index before it was for, Today, has its own now.
drop index deals_owner;
create index deals_owner on deals (workspace_id, owner_id, opened_at desc, deal_id desc);

-- Shared locks: whoever gives an organisation another name at the same time either is waited for or waits.
create function name_deal() returns trigger
    language plpgsql
    as $$
begin
    select name into new.organisation_name from organisations
        where workspace_id = new.workspace_id and organisation_id = new.organisation_id
        for share;
    select name, email, phone into new.contact_name, new.contact_email, new.contact_phone from persons
        where workspace_id = new.workspace_id and person_id = new.contact_id
        for share;
    return new;
end
$$;
create trigger deal_named before insert on deals
    for each row execute function name_deal();
create trigger deal_named_again before update on deals
    for each row
    when ((old.organisation_id, old.contact_id) is distinct from (new.organisation_id, new.contact_id))
    execute function name_deal();

create function organisation_renamed() returns trigger
    language plpgsql
    as $$
begin
    update deals set organisation_name = new.name
        where workspace_id = new.workspace_id and organisation_id = new.organisation_id;
    return null;
end
$$;
create trigger organisation_renamed after update on organisations
    for each row
    when (old.name is distinct from new.name)
    execute function organisation_renamed();

create function person_renamed() returns trigger
    language plpgsql
    as $$
begin
    update deals set contact_name = new.name, contact_email = new.email, contact_phone = new.phone
        where workspace_id = new.workspace_id and contact_id = new.person_id;
    return null;
end
$$;
create trigger person_renamed after update on persons
    for each row
    when ((old.name, old.email, old.phone) is distinct from (new.name, new.email, new.phone))
    execute function person_renamed();

create function run_stands() returns trigger
    language plpgsql
    as $$
begin
    update deals set running = new.state = 'running', held = new.held_item is not null
        where workspace_id = new.workspace_id and deal_id = new.deal_id
            and (running, held) is distinct from (new.state = 'running', new.held_item is not null);
    return null;
end
$$;
create trigger run_begins after insert on runs
    for each row execute function run_stands();
create trigger run_stands after update on runs
    for each row
    when ((old.state, old.held_item) is distinct from (new.state, new.held_item))
    execute function run_stands();

create function playbook_list_changed() returns trigger
    language plpgsql
    as $$
begin
    update deals set playbook_at = (
            select max(opened_at) from playbooks
            where workspace_id = new.workspace_id and deal_id = new.deal_id and closed_at is null
        )
        where workspace_id = new.workspace_id and deal_id = new.deal_id;
    return null;
end
$$;
create trigger playbook_list_opened after insert on playbooks
    for each row execute function playbook_list_changed();
create trigger playbook_list_closed after update on playbooks
    for each row
    when (old.closed_at is distinct from new.closed_at)
    execute function playbook_list_changed();
