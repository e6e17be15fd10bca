-- Forms that strangers fill in, on the company's own web site or in a page of ours.
create table web_forms (
    workspace_id uuid not null references workspaces,
    form_id uuid not null,
    name text not null,
    heading text not null,
    consent text not null,
    thanks text not null,
    source text not null,
    owner_id uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    closed_at timestamptz,
    primary key (workspace_id, form_id),
    foreign key (workspace_id, owner_id) references users (workspace_id, user_id),
    foreign key (workspace_id, made_by) references users (workspace_id, user_id)
);

-- What somebody sent, with what they agreed to and where they came from. The sender's address is kept as a hash, to
-- tell one sender from another for a while.
create table web_form_entries (
    workspace_id uuid not null,
    form_id uuid not null,
    entry_id uuid not null,
    lead_id uuid not null,
    sender text not null,
    consent text not null,
    came_from text,
    sent_at timestamptz not null,
    primary key (workspace_id, form_id, entry_id),
    foreign key (workspace_id, form_id) references web_forms,
    foreign key (workspace_id, lead_id) references leads
);
create index web_form_entries_sender on web_form_entries (workspace_id, form_id, sender, sent_at);
create index web_form_entries_sent on web_form_entries (workspace_id, form_id, sent_at);

call protect_by_workspace('web_forms');
call protect_by_workspace('web_form_entries');
