-- A version is on trial with chosen people before it is everybody's, or at once published. A trial that came to nothing is
-- retired; so is one that a newer version overtook. Of a version nothing but its state changes.
alter table process_versions add column state text not null default 'published'
    check (state in ('trial', 'published', 'retired'));
alter table process_versions alter column state drop default;

-- Who opens deals on a version while it is on trial.
create table trial_users (
    workspace_id uuid not null,
    process_id uuid not null,
    version integer not null,
    user_id uuid not null,
    primary key (workspace_id, process_id, version, user_id),
    foreign key (workspace_id, process_id, version) references process_versions,
    foreign key (workspace_id, user_id) references users
);

-- No deal is opened on a retired process; those that run go on. And the last revision that a draft of it had: given once,
-- a form that was open before a draft was published fits no later one.
alter table processes add column retired_at timestamptz;
alter table processes add column draft_revision integer not null default 0;

call protect_by_workspace('trial_users');
