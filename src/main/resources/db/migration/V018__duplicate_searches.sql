-- A look for duplicates through all leads, and how far it is: leads are gone through in the order of their ids.
create table duplicate_searches (
    workspace_id uuid not null references workspaces,
    search_id uuid not null,
    state text not null check (state in ('running', 'finished', 'stopped')),
    reached uuid,
    leads integer not null,
    done integer not null,
    found integer not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (workspace_id, search_id),
    foreign key (workspace_id, asked_by) references users (workspace_id, user_id)
);
create unique index duplicate_searches_running on duplicate_searches (workspace_id) where state = 'running';
create index duplicate_searches_asked on duplicate_searches (workspace_id, asked_at desc);

call protect_by_workspace('duplicate_searches');
