-- Whose deal a run is of, beside the run: acting on an item reads no deal then, and a representative's board walks past
-- nobody else's. The program keeps it, in the one place where a deal changes hands; a trigger would do that too, but a
-- distributed PostgreSQL refuses triggers.
alter table runs add column owner_id uuid;

-- The owner of the tables is bound by row-level security, too, and this is for all workspaces.
alter table deals no force row level security;
alter table runs no force row level security;
update runs set owner_id = deals.owner_id
    from deals where deals.workspace_id = runs.workspace_id and deals.deal_id = runs.deal_id;
alter table runs force row level security;
alter table deals force row level security;

alter table runs alter column owner_id set not null;
alter table runs add foreign key (workspace_id, owner_id) references users;
create index runs_board_of_owner on runs (workspace_id, owner_id, process_id, stage, stage_entered_at desc, deal_id desc)
    where state = 'running';

-- Users are deactivated and never deleted, and the program writes here only whom it has just signed in. Checking that they
-- are there locks one user's row for each tick, which people who tick at once then share: two of the dearest parts of a tick.
alter table run_items drop constraint run_items_workspace_id_acted_by_fkey;
alter table deal_events drop constraint deal_events_workspace_id_by_user_fkey;
