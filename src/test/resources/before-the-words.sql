-- A database as version 20 left it: a deal in the second stage of its process, and two short lists on it.
select set_config('preflight.workspace', '00000000-0000-7000-8000-000000000001', false);

insert into workspaces values
    ('00000000-0000-7000-8000-000000000001', 'Old Company', 'en', 'THB', 'Asia/Bangkok', '2026-01-01T00:00Z');
insert into users (workspace_id, user_id, email, name, password_hash, role, locale, created_at) values
    (current_workspace(), '00000000-0000-7000-8000-0000000000aa', 'ann@old.example', 'Ann', 'none', 'admin', 'en', '2026-01-01T00:00Z');
insert into organisations (workspace_id, organisation_id, name, created_at, changed_at) values
    (current_workspace(), '00000000-0000-7000-8000-0000000000bb', 'Buyer', '2026-01-01T00:00Z', '2026-01-01T00:00Z');

insert into processes (workspace_id, process_id, key, created_at) values
    (current_workspace(), '00000000-0000-7000-8000-000000000011', 'basic', '2026-01-01T00:00Z'),
    (current_workspace(), '00000000-0000-7000-8000-000000000012', 'abnormal-lists', '2026-01-01T00:00Z');
insert into process_versions (workspace_id, process_id, version, content, published_at, state) values
    (current_workspace(), '00000000-0000-7000-8000-000000000011', 1,
        '{"format": 1, "key": "basic", "name": {"en": "Basic"}, "stages": [
            {"key": "first", "name": {"en": "First"}, "items": [
                {"key": "lead-fits", "challenge": {"en": "Lead fits"}, "response": "note", "importance": "killer"}]},
            {"key": "second", "name": {"en": "Second"}, "items": [
                {"key": "seen", "challenge": {"en": "Seen"}, "response": "note", "importance": "expected"}]}]}',
        '2026-01-01T00:00Z', 'published'),
    (current_workspace(), '00000000-0000-7000-8000-000000000012', 1,
        '{"format": 1, "key": "abnormal-lists", "name": {"en": "Abnormal"}, "stages": [
            {"key": "champion-left", "name": {"en": "The champion left"}, "items": [
                {"key": "asked", "challenge": {"en": "Asked"}, "response": "note", "importance": "killer"},
                {"key": "met", "challenge": {"en": "Met"}, "response": "note", "importance": "expected"}]},
            {"key": "no-reply", "name": {"en": "No reply"}, "items": [
                {"key": "called", "challenge": {"en": "Called"}, "response": "note", "importance": "killer"}]}]}',
        '2026-01-01T00:00Z', 'published'),
    (current_workspace(), '00000000-0000-7000-8000-000000000012', 2,
        '{"format": 1, "key": "abnormal-lists", "name": {"en": "Abnormal"}, "stages": [
            {"key": "champion-left", "name": {"en": "The champion left us"}, "items": [
                {"key": "asked", "challenge": {"en": "Asked again"}, "response": "note", "importance": "killer"}]}]}',
        '2026-03-01T00:00Z', 'published');

insert into deals (workspace_id, deal_id, title, organisation_id, owner_id, amount, currency, status, opened_at, revision) values
    (current_workspace(), '00000000-0000-7000-8000-000000000021', 'Old deal', '00000000-0000-7000-8000-0000000000bb',
        '00000000-0000-7000-8000-0000000000aa', 500, 'THB', 'open', '2026-01-02T00:00Z', 1);
insert into runs (
        workspace_id, run_id, deal_id, process_id, process_version, stage, stage_entered_at, state,
        items_settled, items_total, stage_settled, stage_total, killers_open, revision) values
    (current_workspace(), '00000000-0000-7000-8000-000000000031', '00000000-0000-7000-8000-000000000021',
        '00000000-0000-7000-8000-000000000011', 1, 'second', '2026-01-03T00:00Z', 'running', 1, 2, 0, 1, 0, 5);
insert into run_items (workspace_id, run_id, item_key, state, acted_at, revision, evidence) values
    (current_workspace(), '00000000-0000-7000-8000-000000000031', 'lead-fits', 'sensed', '2026-01-03T00:00Z', 1, '[]');
insert into clearances values
    (current_workspace(), '00000000-0000-7000-8000-000000000031', 'first', '00000000-0000-7000-8000-0000000000aa', '2026-01-03T00:00Z');
insert into deal_events (workspace_id, deal_id, event_id, type, happened_at, by_user, data) values
    (current_workspace(), '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000041', 'stage-cleared',
        '2026-01-03T00:00Z', '00000000-0000-7000-8000-0000000000aa', '{"stage": "first"}'),
    (current_workspace(), '00000000-0000-7000-8000-000000000021', '00000000-0000-7000-8000-000000000042', 'abnormal-opened',
        '2026-02-01T00:00Z', '00000000-0000-7000-8000-0000000000aa', '{"cause": "champion-left"}');

insert into abnormal_settings values (current_workspace(), 'no-reply', true, 21);
insert into abnormal_lists values
    -- Opened with the first version, and not done with as the second was published.
    (current_workspace(), '00000000-0000-7000-8000-000000000051', '00000000-0000-7000-8000-000000000021', 'champion-left',
        '{"key": "champion-left", "name": {"en": "The champion left"}, "items": [
            {"key": "asked", "challenge": {"en": "Asked"}, "response": "note", "importance": "killer"},
            {"key": "met", "challenge": {"en": "Met"}, "response": "note", "importance": "expected"}]}',
        'to a rival', '00000000-0000-7000-8000-0000000000aa', '2026-02-01T00:00Z', null, null, null),
    -- Written by an older program, in which a stage had a field more: no version says the very same.
    (current_workspace(), '00000000-0000-7000-8000-000000000052', '00000000-0000-7000-8000-000000000021', 'no-reply',
        '{"key": "no-reply", "name": {"en": "No reply"}, "wins": false, "items": [
            {"key": "called", "challenge": {"en": "Called"}, "response": "note", "importance": "killer"}]}',
        null, null, '2026-02-02T00:00Z', '00000000-0000-7000-8000-0000000000aa', '2026-02-03T00:00Z', 'they rang');
insert into abnormal_items values
    (current_workspace(), '00000000-0000-7000-8000-000000000051', 'asked', 'done', '{"text": "yes"}', null,
        '00000000-0000-7000-8000-0000000000aa', '2026-02-04T00:00Z', 1);

-- And many more, so that an index is worth its while.
insert into deals (workspace_id, deal_id, title, organisation_id, owner_id, status, opened_at, revision)
    select current_workspace(), ('00000000-0000-7000-8001-' || lpad(number::text, 12, '0'))::uuid, 'Deal ' || number,
        '00000000-0000-7000-8000-0000000000bb', '00000000-0000-7000-8000-0000000000aa', 'open', '2026-01-02T00:00Z', 1
    from generate_series(1, 1500) as number;
insert into runs (
        workspace_id, run_id, deal_id, process_id, process_version, stage, stage_entered_at, state,
        items_settled, items_total, stage_settled, stage_total, killers_open, revision)
    select workspace_id, ('00000000-0000-7000-8002-' || right(deal_id::text, 12))::uuid, deal_id,
        '00000000-0000-7000-8000-000000000011', 1, 'first', '2026-01-03T00:00Z', 'running', 0, 2, 0, 1, 1, 1
    from deals where title like 'Deal %';
insert into abnormal_lists
    select workspace_id, ('00000000-0000-7000-8003-' || right(deal_id::text, 12))::uuid, deal_id, 'no-reply',
        '{"key": "no-reply", "name": {"en": "No reply"}, "items": []}', null, null, '2026-02-02T00:00Z',
        owner_id, '2026-02-03T00:00Z', 'they rang'
    from deals where title like 'Deal %';
