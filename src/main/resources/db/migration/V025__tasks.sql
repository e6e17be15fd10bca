-- What is done in the background while somebody waits for it: who asked, how far it is, how it ended. What a task works on is
-- its subject (an import, a process, the workspace itself); what only its kind knows of it are its details.
create table tasks (
    workspace_id uuid not null references workspaces,
    task_id uuid not null,
    kind text not null,
    subject uuid not null,
    state text not null check (state in ('waiting', 'running', 'finished', 'stopped', 'failed')),
    done integer not null,
    total integer not null,
    reached uuid,
    details jsonb not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    stopped_by uuid,
    ended_at timestamptz,
    error text not null default '',
    primary key (workspace_id, task_id),
    foreign key (workspace_id, asked_by) references users (workspace_id, user_id),
    foreign key (workspace_id, stopped_by) references users (workspace_id, user_id)
);
create unique index tasks_under_way on tasks (workspace_id, kind, subject) where state in ('waiting', 'running');
create index tasks_asked on tasks (workspace_id, kind, asked_at desc, task_id desc);
create index tasks_subject on tasks (workspace_id, kind, subject);

-- The owner of the tables sees no rows of any workspace while their policies are forced on it too.
alter table lead_imports no force row level security;
alter table bulk_moves no force row level security;
alter table bulk_move_deals no force row level security;

-- An import's task has the id that its job had. Of one that was undone it is not known any more how it had ended.
insert into tasks (workspace_id, task_id, kind, subject, state, done, total, details, asked_by, asked_at, ended_at)
    select workspace_id, import_id, 'lead-import', import_id,
        case
            when state = 'ready' then 'waiting'
            when state = 'running' then 'running'
            when state = 'cancelled' then 'stopped'
            when state = 'failed' and undone_by is null then 'failed'
            when rows_done < rows_total then 'stopped'
            else 'finished'
        end,
        rows_done, rows_total,
        jsonb_build_object('added', added, 'updated', updated, 'skipped', skipped,
            'undecided', undecided, 'rejected', rejected),
        asked_by, asked_at,
        case when state in ('ready', 'running') then null else coalesce(ended_at, asked_at) end
    from lead_imports;

insert into tasks (workspace_id, task_id, kind, subject, state, done, total, reached, details, asked_by, asked_at, ended_at)
    select workspace_id, md5('undo ' || import_id)::uuid, 'lead-import-undo', import_id,
        case state when 'undoing' then 'running' when 'undone' then 'finished' else 'failed' end,
        removed + restored + kept, added + updated, undone_to,
        jsonb_build_object('removed', removed, 'restored', restored, 'kept', kept),
        undone_by, asked_at, ended_at
    from lead_imports where undone_by is not null;

update jobs
    set task_instance = split_part(task_instance, '/', 1) || '/' || md5('undo ' || split_part(task_instance, '/', 2))::uuid
    where task_name = 'lead-import-undo';

alter table lead_imports
    drop column state,
    drop column asked_by,
    drop column asked_at,
    drop column rows_total,
    drop column rows_done,
    drop column added,
    drop column updated,
    drop column skipped,
    drop column undecided,
    drop column rejected,
    drop column removed,
    drop column restored,
    drop column kept,
    drop column undone_by,
    drop column undone_to,
    drop column ended_at;

insert into tasks (workspace_id, task_id, kind, subject, state, done, total, details, asked_by, asked_at, stopped_by, ended_at)
    select workspace_id, move_id, 'bulk-move', process_id,
        case state when 'overtaken' then 'stopped' else state end,
        (select count(outcome) from bulk_move_deals as deal
            where deal.workspace_id = move.workspace_id and deal.move_id = move.move_id),
        (select count(*) from bulk_move_deals as deal
            where deal.workspace_id = move.workspace_id and deal.move_id = move.move_id),
        jsonb_build_object('version', version, 'overtaken', state = 'overtaken', 'moved',
            (select count(*) from bulk_move_deals as deal
                where deal.workspace_id = move.workspace_id and deal.move_id = move.move_id and outcome = 'moved')),
        asked_by, asked_at, stopped_by, ended_at
    from bulk_moves as move;

alter table bulk_move_deals drop constraint bulk_move_deals_workspace_id_move_id_fkey;
alter table bulk_move_deals rename column move_id to task_id;
alter table bulk_move_deals add foreign key (workspace_id, task_id) references tasks;
drop table bulk_moves;

-- A search works on all leads of its workspace.
alter table duplicate_searches no force row level security;
insert into tasks (workspace_id, task_id, kind, subject, state, done, total, reached, details, asked_by, asked_at, ended_at)
    select workspace_id, search_id, 'duplicate-search', workspace_id,
        state, done, leads, reached, jsonb_build_object('found', found), asked_by, asked_at, ended_at
    from duplicate_searches;
drop table duplicate_searches;

alter table lead_imports force row level security;
alter table bulk_move_deals force row level security;

call protect_by_workspace('tasks');
