create table organisations (
    workspace_id uuid not null references workspaces,
    organisation_id uuid not null,
    name text not null,
    created_at timestamptz not null,
    primary key (workspace_id, organisation_id)
);
create index organisations_name on organisations (workspace_id, lower(name));

create table persons (
    workspace_id uuid not null references workspaces,
    person_id uuid not null,
    organisation_id uuid,
    name text not null,
    email text,
    phone text,
    created_at timestamptz not null,
    primary key (workspace_id, person_id),
    foreign key (workspace_id, organisation_id) references organisations
);
create index persons_organisation on persons (workspace_id, organisation_id);

call protect_by_workspace('organisations');
call protect_by_workspace('persons');
