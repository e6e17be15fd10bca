-- What conditions and rules look at besides the amount.
alter table deals add column product text;
alter table deals add column source text;
alter table deals add column decision_makers integer check (decision_makers between 0 and 99);

-- The latest deals that say where they came from: what is offered to whoever writes the next one.
create index deals_sources on deals (workspace_id, opened_at desc) where source is not null;
