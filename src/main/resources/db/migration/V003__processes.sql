create table processes (
    workspace_id uuid not null references workspaces,
    process_id uuid not null,
    key text not null,
    created_at timestamptz not null,
    primary key (workspace_id, process_id),
    unique (workspace_id, key)
);

-- A published version never changes: runs are pinned to it.
create table process_versions (
    workspace_id uuid not null,
    process_id uuid not null,
    version integer not null,
    content jsonb not null,
    published_at timestamptz not null,
    primary key (workspace_id, process_id, version),
    foreign key (workspace_id, process_id) references processes
);

call protect_by_workspace('processes');
call protect_by_workspace('process_versions');
