-- What an admin is writing before it is published: each change is a row, so that it can be undone
-- and two who write at once can be shown what the other did.
create table process_drafts (
    workspace_id uuid not null,
    process_id uuid not null,
    revision integer not null,
    before integer not null,
    content jsonb not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (workspace_id, process_id, revision),
    foreign key (workspace_id, process_id) references processes,
    foreign key (workspace_id, saved_by) references users
);

call protect_by_workspace('process_drafts');
