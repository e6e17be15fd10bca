-- Two leads, persons or organisations that are the same, made one: with what it takes to undo that.
create table merges (
    workspace_id uuid not null references workspaces,
    merge_id uuid not null,
    kind text not null check (kind in ('lead', 'person', 'organisation')),
    kept_id uuid not null,
    merged_id uuid not null,
    -- By field: what the kept one had before and after, where that differs.
    changes jsonb not null,
    merged_by uuid not null,
    merged_at timestamptz not null,
    undone_by uuid,
    undone_at timestamptz,
    primary key (workspace_id, merge_id),
    check (kept_id <> merged_id),
    check ((undone_at is null) = (undone_by is null)),
    foreign key (workspace_id, merged_by) references users (workspace_id, user_id),
    foreign key (workspace_id, undone_by) references users (workspace_id, user_id)
);
create index merges_newest on merges (workspace_id, merged_at desc, merge_id desc);
-- Whoever is merged is merged into one other.
create unique index merges_merged on merges (workspace_id, merged_id) where undone_at is null;
create index merges_kept on merges (workspace_id, kept_id) where undone_at is null;

-- What hung on the merged one and hangs on the kept one since: an undo moves back just these.
create table merge_moves (
    workspace_id uuid not null,
    merge_id uuid not null,
    what text not null check (what in ('deal', 'person', 'lead', 'candidate')),
    row_id uuid not null,
    primary key (workspace_id, merge_id, what, row_id),
    foreign key (workspace_id, merge_id) references merges
);

call protect_by_workspace('merges');
call protect_by_workspace('merge_moves');

-- What hangs on a person, an organisation or a lead is looked for by it.
create index deals_organisation on deals (workspace_id, organisation_id);
create index deals_contact on deals (workspace_id, contact_id) where contact_id is not null;
create index leads_person on leads (workspace_id, person_id) where person_id is not null;
create index leads_organisation on leads (workspace_id, organisation_id) where organisation_id is not null;
create index duplicate_candidates_candidate on duplicate_candidates (workspace_id, candidate_id);
