-- Who gets a lead: all rules of a workspace in one row, so that nobody reads an order that is half of one.
create table assignment_rules (
    workspace_id uuid not null references workspaces,
    revision integer not null,
    content jsonb not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (workspace_id),
    foreign key (workspace_id, saved_by) references users (workspace_id, user_id)
);

-- Who of a rule got the latest lead: whoever takes a turn locks its row. It outlives the rule, so that what happened can
-- still be told by its name.
create table assignment_turns (
    workspace_id uuid not null references workspaces,
    rule_id uuid not null,
    name text not null,
    latest_id uuid,
    primary key (workspace_id, rule_id),
    foreign key (workspace_id, latest_id) references users (workspace_id, user_id)
);

call protect_by_workspace('assignment_rules');
call protect_by_workspace('assignment_turns');

-- The rules say whose its leads are; the owner gets those which no rule fits.
alter table web_forms add column by_rules boolean not null default false;
alter table lead_imports add column by_rules boolean not null default false;
