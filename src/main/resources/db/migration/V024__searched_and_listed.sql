-- A representative's search reads no other's texts, and no deal to find out whose they are.
alter table deal_texts add column owner_id uuid;

-- When the deal was opened, beside where its run stands: the deals of one stage are listed newest first along an index.
alter table runs add column opened_at timestamptz;

-- The owner of the tables is bound by row-level security, too, and this is for all workspaces.
alter table deals no force row level security;
alter table runs no force row level security;
update deal_texts as text set owner_id = deal.owner_id
    from deals as deal where deal.workspace_id = text.workspace_id and deal.deal_id = text.deal_id;
update runs as run set opened_at = deal.opened_at
    from deals as deal where deal.workspace_id = run.workspace_id and deal.deal_id = run.deal_id;
alter table deals force row level security;
alter table runs force row level security;

alter table deal_texts alter column owner_id set not null;
create index deal_texts_owner on deal_texts (workspace_id, owner_id, opened_at desc, deal_id desc);

alter table runs alter column opened_at set not null;
create index runs_stage on runs (workspace_id, process_id, stage, opened_at desc, deal_id desc);

create function run_opened_with_deal() returns trigger
    language plpgsql
    as $$
begin
    select opened_at into new.opened_at from deals
        where workspace_id = new.workspace_id and deal_id = new.deal_id;
    return new;
end
$$;
create trigger run_opened_with_deal before insert on runs
    for each row execute function run_opened_with_deal();
