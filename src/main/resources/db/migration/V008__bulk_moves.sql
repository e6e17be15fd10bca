-- What is to be done, by db-scheduler's own columns: about the program and not about anybody's data. A row says which job
-- of which workspace is next; what the job is about, its own tables say.
create table jobs (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

-- Many deals brought to one version of their process.
create table bulk_moves (
    workspace_id uuid not null,
    move_id uuid not null,
    process_id uuid not null,
    version integer not null,
    state text not null check (state in ('running', 'finished', 'stopped', 'overtaken')),
    asked_by uuid not null,
    asked_at timestamptz not null,
    stopped_by uuid,
    ended_at timestamptz,
    primary key (workspace_id, move_id),
    foreign key (workspace_id, process_id, version) references process_versions,
    foreign key (workspace_id, asked_by) references users,
    foreign key (workspace_id, stopped_by) references users
);
create unique index bulk_moves_running on bulk_moves (workspace_id, process_id) where state = 'running';
create index bulk_moves_process on bulk_moves (workspace_id, process_id, asked_at desc);

-- The deals of a move, each once; of what waits for its turn the outcome is not known yet.
create table bulk_move_deals (
    workspace_id uuid not null,
    move_id uuid not null,
    deal_id uuid not null,
    outcome text check (outcome in ('moved', 'over', 'already', 'hidden', 'failed')),
    primary key (workspace_id, move_id, deal_id),
    foreign key (workspace_id, move_id) references bulk_moves,
    foreign key (workspace_id, deal_id) references deals
);
create index bulk_move_deals_waiting on bulk_move_deals (workspace_id, move_id, deal_id) where outcome is null;

call protect_by_workspace('bulk_moves');
call protect_by_workspace('bulk_move_deals');
