-- When the deal was opened, beside its text: a search takes the newest of what it finds before it looks at any deal.
alter table deal_texts add column opened_at timestamptz;

-- The owner of the tables is bound by row-level security, too, and this is for all workspaces.
alter table deals no force row level security;
update deal_texts as text set opened_at = deal.opened_at
    from deals as deal where deal.workspace_id = text.workspace_id and deal.deal_id = text.deal_id;
alter table deals force row level security;

alter table deal_texts alter column opened_at set not null;
create index deal_texts_opened on deal_texts (workspace_id, opened_at desc, deal_id desc);

-- Words in one text of a hundred are looked for by trigrams, words in one of ten among the newest: to tell these apart
-- PostgreSQL needs more than its hundred samples, which make every rare word look the same.
alter table deal_texts alter column text set statistics 300;
