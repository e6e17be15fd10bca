-- A list of leads under a name: which of them, which columns, in what order. For its maker alone, or for everybody.
create table lead_views (
    workspace_id uuid not null references workspaces,
    view_id uuid not null,
    maker_id uuid not null,
    name text not null,
    shared boolean not null,
    -- As a link to the list has them: what they mean is found out when the list is read.
    filters jsonb not null,
    columns jsonb not null,
    sort text not null,
    changed_at timestamptz not null,
    revision integer not null,
    primary key (workspace_id, view_id),
    foreign key (workspace_id, maker_id) references users (workspace_id, user_id)
);
create unique index lead_views_name on lead_views (workspace_id, maker_id, name);
create index lead_views_shared on lead_views (workspace_id) where shared;

-- How somebody wants the list that has no name, and the view that they begin with.
create table lead_list_settings (
    workspace_id uuid not null references workspaces,
    user_id uuid not null,
    columns jsonb not null,
    sort text not null,
    start_view_id uuid,
    primary key (workspace_id, user_id),
    foreign key (workspace_id, user_id) references users (workspace_id, user_id),
    foreign key (workspace_id, start_view_id) references lead_views (workspace_id, view_id)
);
create index lead_list_settings_start on lead_list_settings (workspace_id, start_view_id) where start_view_id is not null;

call protect_by_workspace('lead_views');
call protect_by_workspace('lead_list_settings');

-- A list that is sorted by a name is read along one of these, from where the page before it ended. Who has no name of that
-- sort comes last. (Not coalesce: it is not taken for leakproof, and an index not used through a policy; see decision 3.)
create index leads_by_person on leads
    (workspace_id, (person_name is null), ((case when person_name is null then '' else person_name end) collate "th-x-icu"), lead_id);
create index leads_by_organisation on leads
    (workspace_id, (organisation_name is null), ((case when organisation_name is null then '' else organisation_name end) collate "th-x-icu"), lead_id);
