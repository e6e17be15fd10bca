-- The workspace whose rows this connection may see; unset, it sees none.
create function current_workspace() returns uuid
    language sql stable
    as $$ select nullif(current_setting('preflight.workspace', true), '')::uuid $$;

-- Row-level security stands behind the queries: a forgotten condition shows nothing.
create procedure protect_by_workspace(table_name text)
    language plpgsql
    as $$
begin
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy by_workspace on %I using (workspace_id = current_workspace())', table_name);
end
$$;

create table workspaces (
    workspace_id uuid primary key,
    name text not null,
    locale text not null,
    currency text not null,
    time_zone text not null,
    created_at timestamptz not null
);

create table teams (
    workspace_id uuid not null references workspaces,
    team_id uuid not null,
    name text not null,
    primary key (workspace_id, team_id),
    unique (workspace_id, name)
);

create table users (
    workspace_id uuid not null references workspaces,
    user_id uuid not null,
    email text not null,
    name text not null,
    password_hash text not null,
    role text not null check (role in ('admin', 'manager', 'rep')),
    team_id uuid,
    locale text not null,
    created_at timestamptz not null,
    deactivated_at timestamptz,
    primary key (workspace_id, user_id),
    unique (workspace_id, email),
    foreign key (workspace_id, team_id) references teams
);
create index users_team on users (workspace_id, team_id);

create table sessions (
    workspace_id uuid not null,
    token_hash bytea not null,
    user_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (workspace_id, token_hash),
    foreign key (workspace_id, user_id) references users
);

create table api_tokens (
    workspace_id uuid not null,
    token_hash bytea not null,
    token_id uuid not null,
    user_id uuid not null,
    name text not null,
    created_at timestamptz not null,
    primary key (workspace_id, token_hash),
    unique (workspace_id, token_id),
    foreign key (workspace_id, user_id) references users
);

-- Without an e-mail address it is the one-time link of the first admin.
create table invitations (
    workspace_id uuid not null references workspaces,
    token_hash bytea not null,
    invitation_id uuid not null,
    email text,
    role text not null check (role in ('admin', 'manager', 'rep')),
    team_id uuid,
    invited_by uuid,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (workspace_id, token_hash),
    unique (workspace_id, invitation_id),
    foreign key (workspace_id, team_id) references teams,
    foreign key (workspace_id, invited_by) references users
);

-- Before sign-in no workspace is known, so these rows carry none.
create table sign_in_failures (
    failure_id uuid primary key,
    subject text not null,
    failed_at timestamptz not null
);
create index sign_in_failures_subject on sign_in_failures (subject, failed_at);

create table idempotent_requests (
    workspace_id uuid not null,
    user_id uuid not null,
    key text not null,
    request_hash text not null,
    status integer not null,
    location text,
    body bytea not null,
    created_at timestamptz not null,
    primary key (workspace_id, user_id, key),
    foreign key (workspace_id, user_id) references users
);
create index idempotent_requests_age on idempotent_requests (workspace_id, created_at);

call protect_by_workspace('teams');
call protect_by_workspace('users');
call protect_by_workspace('sessions');
call protect_by_workspace('api_tokens');
call protect_by_workspace('invitations');
call protect_by_workspace('idempotent_requests');
