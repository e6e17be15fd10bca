-- Rules that are written as a whole, all of one kind in a row: which process a deal gets, and who gets a lead. What they
-- say stays as it was.
create table rule_lists (
    workspace_id uuid not null references workspaces,
    kind text not null,
    revision integer not null,
    content jsonb not null,
    saved_by uuid not null,
    saved_at timestamptz not null,
    primary key (workspace_id, kind),
    foreign key (workspace_id, saved_by) references users (workspace_id, user_id)
);

-- The owner of the tables sees no rows of any workspace while their policies are forced on it too.
alter table process_rules no force row level security;
alter table assignment_rules no force row level security;
insert into rule_lists (workspace_id, kind, revision, content, saved_by, saved_at)
    select workspace_id, 'process-choice', revision, content, saved_by, saved_at from process_rules;
insert into rule_lists (workspace_id, kind, revision, content, saved_by, saved_at)
    select workspace_id, 'lead-assignment', revision, content, saved_by, saved_at from assignment_rules;
drop table process_rules;
drop table assignment_rules;

call protect_by_workspace('rule_lists');
