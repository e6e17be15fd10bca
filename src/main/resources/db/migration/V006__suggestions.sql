-- What people who run deals would change in an item; a queue for whoever keeps the process.
create table process_suggestions (
    workspace_id uuid not null,
    suggestion_id uuid not null,
    process_id uuid not null,
    item_key text not null,
    text text not null,
    made_by uuid not null,
    made_at timestamptz not null,
    closed_by uuid,
    closed_at timestamptz,
    primary key (workspace_id, suggestion_id),
    foreign key (workspace_id, process_id) references processes,
    foreign key (workspace_id, made_by) references users,
    foreign key (workspace_id, closed_by) references users
);
create index process_suggestions_open on process_suggestions (workspace_id, made_at) where closed_at is null;

call protect_by_workspace('process_suggestions');
