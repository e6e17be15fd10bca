-- Which process a deal gets: all rules of a workspace in one row, so that nobody reads an order that is half of one.
create table process_rules (
    workspace_id uuid not null references workspaces,
    revision integer not null,
    content jsonb not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (workspace_id),
    foreign key (workspace_id, saved_by) references users
);

call protect_by_workspace('process_rules');
