-- What a sensor found of an item: kept beside the item's state, so that reading a list asks no sensor. A row may
-- hold evidence of an item that nobody has touched: a killer is only shown what was found.
alter table run_items add column evidence jsonb;
alter table run_items alter column acted_by drop not null;
