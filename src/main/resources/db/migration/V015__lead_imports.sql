-- Leads that come in one file. Its columns, the field that each of them fills, and its first rows are kept beside it; the
-- rows that are done are counted in the transaction that does them, so that whoever goes on knows where.
create table lead_imports (
    workspace_id uuid not null references workspaces,
    import_id uuid not null,
    file_name text not null,
    state text not null
        check (state in ('ready', 'running', 'finished', 'cancelled', 'failed', 'undoing', 'undone')),
    columns jsonb not null,
    mapping jsonb not null,
    sample jsonb not null,
    policy text not null check (policy in ('skip', 'update', 'create', 'later')),
    owner_id uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    rows_total integer not null,
    rows_done integer not null,
    added integer not null,
    updated integer not null,
    skipped integer not null,
    undecided integer not null,
    rejected integer not null,
    removed integer not null,
    restored integer not null,
    kept integer not null,
    undone_by uuid,
    undone_to uuid,
    ended_at timestamptz,
    primary key (workspace_id, import_id),
    foreign key (workspace_id, owner_id) references users (workspace_id, user_id),
    foreign key (workspace_id, asked_by) references users (workspace_id, user_id),
    foreign key (workspace_id, undone_by) references users (workspace_id, user_id)
);
create index lead_imports_asked on lead_imports (workspace_id, asked_at desc, import_id desc);

-- The file in pieces, until the import ends: whichever node does the work finds it here.
create table lead_import_chunks (
    workspace_id uuid not null,
    import_id uuid not null,
    number integer not null,
    bytes bytea not null,
    primary key (workspace_id, import_id, number),
    foreign key (workspace_id, import_id) references lead_imports
);

-- Rows that could not be taken, and why.
create table lead_import_rejections (
    workspace_id uuid not null,
    import_id uuid not null,
    line bigint not null,
    errors jsonb not null,
    cells jsonb not null,
    primary key (workspace_id, import_id, line),
    foreign key (workspace_id, import_id) references lead_imports
);

-- What a row added to a lead that was there before: taken away again when the import is undone.
create table lead_import_updates (
    workspace_id uuid not null,
    import_id uuid not null,
    line bigint not null,
    lead_id uuid not null,
    filled jsonb not null,
    primary key (workspace_id, import_id, line),
    foreign key (workspace_id, import_id) references lead_imports,
    foreign key (workspace_id, lead_id) references leads
);

alter table leads add column import_id uuid;
alter table leads add foreign key (workspace_id, import_id) references lead_imports;
create index leads_import on leads (workspace_id, import_id, lead_id) where import_id is not null;

-- Removed: the import that brought it was undone.
alter table leads drop constraint leads_status_check;
alter table leads add constraint leads_status_check
    check (status in ('open', 'converted', 'disqualified', 'merged', 'removed'));

call protect_by_workspace('lead_imports');
call protect_by_workspace('lead_import_chunks');
call protect_by_workspace('lead_import_rejections');
call protect_by_workspace('lead_import_updates');
