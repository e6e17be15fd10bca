-- What is known of an organisation besides its name, as a lead brings it in; and when it was last other, so that every
-- node learns of it.
alter table organisations add column tax_number text;
alter table organisations add column website text;
alter table organisations add column province text;
alter table organisations add column zip text;
alter table organisations add column changed_at timestamptz;
alter table organisations add column merged_into uuid;
alter table persons add column changed_at timestamptz;
alter table persons add column merged_into uuid;

-- The owner of the tables is bound by row-level security, too, and this is for all workspaces.
alter table organisations no force row level security;
alter table persons no force row level security;
update organisations set changed_at = created_at;
update persons set changed_at = created_at;
alter table organisations force row level security;
alter table persons force row level security;

alter table organisations alter column changed_at set not null;
alter table persons alter column changed_at set not null;
alter table organisations
    add foreign key (workspace_id, merged_into) references organisations (workspace_id, organisation_id);
alter table persons add foreign key (workspace_id, merged_into) references persons (workspace_id, person_id);
create index organisations_changed on organisations (workspace_id, changed_at);
create index persons_changed on persons (workspace_id, changed_at);

create table leads (
    workspace_id uuid not null references workspaces,
    lead_id uuid not null,
    person_name text,
    email text,
    phone text,
    organisation_name text,
    tax_number text,
    website text,
    province text,
    zip text,
    source text,
    fields jsonb not null,
    owner_id uuid not null,
    status text not null check (status in ('open', 'converted', 'disqualified', 'merged')),
    reason text,
    deal_id uuid,
    person_id uuid,
    organisation_id uuid,
    merged_into uuid,
    added_at timestamptz not null,
    added_by uuid,
    closed_at timestamptz,
    closed_by uuid,
    changed_at timestamptz not null,
    revision integer not null,
    primary key (workspace_id, lead_id),
    check (person_name is not null or organisation_name is not null),
    foreign key (workspace_id, owner_id) references users (workspace_id, user_id),
    foreign key (workspace_id, added_by) references users (workspace_id, user_id),
    foreign key (workspace_id, closed_by) references users (workspace_id, user_id),
    foreign key (workspace_id, deal_id) references deals (workspace_id, deal_id),
    foreign key (workspace_id, person_id) references persons (workspace_id, person_id),
    foreign key (workspace_id, organisation_id) references organisations (workspace_id, organisation_id),
    foreign key (workspace_id, merged_into) references leads (workspace_id, lead_id)
);
create index leads_added on leads (workspace_id, added_at desc, lead_id desc);
create index leads_owner on leads (workspace_id, owner_id, status, added_at desc);
create index leads_changed on leads (workspace_id, changed_at);
create index leads_deal on leads (workspace_id, deal_id) where deal_id is not null;

-- What a check found beside a lead, the latest time: what is still to be decided is shown from here.
create table duplicate_candidates (
    workspace_id uuid not null,
    lead_id uuid not null,
    candidate_id uuid not null,
    kind text not null check (kind in ('lead', 'person', 'organisation')),
    probability double precision not null,
    reasons jsonb not null,
    found_at timestamptz not null,
    primary key (workspace_id, lead_id, candidate_id),
    foreign key (workspace_id, lead_id) references leads
);

-- What was made of it; the last one counts.
create table duplicate_decisions (
    workspace_id uuid not null,
    decision_id uuid not null,
    lead_id uuid not null,
    verdict text not null check (verdict in ('new', 'same', 'merge')),
    candidate_id uuid,
    seen jsonb not null,
    note text,
    decided_by uuid,
    decided_at timestamptz not null,
    primary key (workspace_id, decision_id),
    foreign key (workspace_id, lead_id) references leads,
    foreign key (workspace_id, decided_by) references users (workspace_id, user_id)
);
create index duplicate_decisions_lead on duplicate_decisions (workspace_id, lead_id, decided_at desc);

create table lead_events (
    workspace_id uuid not null,
    lead_id uuid not null,
    event_id uuid not null,
    type text not null,
    happened_at timestamptz not null,
    by_user uuid,
    data jsonb not null,
    primary key (workspace_id, lead_id, event_id),
    foreign key (workspace_id, lead_id) references leads,
    foreign key (workspace_id, by_user) references users (workspace_id, user_id)
);
create trigger events_are_append_only before update or delete on lead_events
    for each row execute function refuse_change();
create trigger events_are_never_emptied before truncate on lead_events
    for each statement execute function refuse_change();

call protect_by_workspace('leads');
call protect_by_workspace('duplicate_candidates');
call protect_by_workspace('duplicate_decisions');
call protect_by_workspace('lead_events');

-- What the company asks of a lead. A version is never changed: a verdict names the one it was reached by.
create table criteria_versions (
    workspace_id uuid not null references workspaces,
    version integer not null,
    rules jsonb not null,
    published_by uuid not null,
    published_at timestamptz not null,
    primary key (workspace_id, version),
    foreign key (workspace_id, published_by) references users (workspace_id, user_id)
);

call protect_by_workspace('criteria_versions');
