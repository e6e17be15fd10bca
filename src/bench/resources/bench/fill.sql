-- Fills the workspace of this connection with made-up deals, as people would have left them: each with its customer, its
-- list so far, its completions and its events. The setting bench.deals says how many. The same number makes the same deals.

-- Foreign keys and plain indexes are taken away and put back at the end, where they are checked and built in one go, and
-- the board's totals are added up once: row by row all this takes four times as long.
create temporary table bench_put_back as
    select format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement,
        format('alter table %s drop constraint %I', conrelid::regclass, conname) as away
    from pg_constraint
    where contype = 'f' and connamespace = 'public'::regnamespace
    union all
    select pg_get_indexdef(indexrelid), format('drop index %s', indexrelid::regclass)
    from pg_index
        join pg_class on pg_class.oid = indexrelid
    where relnamespace = 'public'::regnamespace and not indisunique;

do $$ declare way text; begin
    for way in select away from bench_put_back loop execute way; end loop;
end $$;
alter table runs disable trigger user;

create function pg_temp.pick(n integer, what text, choices integer) returns integer
    language sql immutable
    as $$ select ((hashtextextended(what || n, 0) & 9223372036854775807) % choices)::integer $$;

create function pg_temp.word(n integer, what text, words text) returns text
    language sql immutable
    as $$ select (string_to_array(words, ' '))[1 + pg_temp.pick(n, what, array_length(string_to_array(words, ' '), 1))] $$;

-- Of three syllables, so that most names are few people's.
create function pg_temp.thai_name(n integer, what text) returns text
    language sql immutable
    as $$
        select pg_temp.word(n, what || 1, 'ศรี สุข ทอง ชัย วง บุญ รัตน เจริญ พง มณี เพชร แก้ว จันทร์ นภา วิ ธน กิตติ ภู ปิ่น สม')
            || pg_temp.word(n, what || 2, 'วัฒ พัน สกุล นคร ประ สิน อนันต์ ไพ รุ่ง ทรัพย์ ธรรม วิทย์ กุล ชาติ เดช ลักษณ์')
            || pg_temp.word(n, what || 3, 'นา ชัย กิจ รัตน์ พงษ์ มงคล เรือง ศักดิ์ วงศ์ สุวรรณ ทอง ภักดี เกษม พานิช ไทย สยาม ดี งาม')
    $$;

create function pg_temp.english_name(n integer, what text) returns text
    language sql immutable
    as $$
        select initcap(pg_temp.word(n, what || 1, 'nor bel har cas win ald mar tor fen gra hol kir lan mer oak pem ros sal tha wes')
            || pg_temp.word(n, what || 2, 'ber den ing ver mon ter lin bro cas dal fer gil hun kel lor mas')
            || pg_temp.word(n, what || 3, 'ton ford well field land more wood gate ham ley side worth by dale mere stone low burn'))
    $$;

create temporary table bench_stages as
    select process_id, process, version, stage_position, stage, stage_items, wins,
        sum(stage_items) over (partition by process_id order by stage_position) - stage_items as items_before,
        sum(stage_items) over (partition by process_id) as items_total,
        max(stage_position) filter (where wins) over (partition by process_id) as winning,
        array(
            select position from bench_items as item
            where item.process_id = stages.process_id and item.stage = stages.stage and item.is_must
        ) as musts
    from (select distinct process_id, process, version, stage_position, stage, stage_items, wins from bench_items) as stages;

insert into teams
    select current_workspace(), uuidv7(), 'Team ' || n from generate_series(1, 4) as n
    on conflict do nothing;

create temporary table bench_teams as
    select team_id, row_number() over (order by name) as n from teams
    where workspace_id = current_workspace() and name like 'Team _';

insert into users
    select current_workspace(), uuidv7(), 'user' || number || '@bench.example',
        case when number % 2 = 0 then 'คุณ' || pg_temp.thai_name(number, 'user') else pg_temp.english_name(number, 'user') end,
        'nobody signs in', case when number <= 4 then 'manager' else 'rep' end, team_id,
        case when number % 2 = 0 then 'th' else 'en' end, now()
    from generate_series(1, 20) as number
        join bench_teams on bench_teams.n = 1 + number % 4;

create temporary table bench_users as
    select user_id, row_number() over (order by email) - 1 as n from users
    where workspace_id = current_workspace() and email like '%@bench.example';

create temporary table bench_organisations as
    select n, uuidv7() as organisation_id, uuidv7() as person_id,
        case when n % 2 = 0
            then 'บริษัท ' || pg_temp.thai_name(n, 'organisation') || ' จำกัด'
            else pg_temp.english_name(n, 'organisation') || pg_temp.word(n, 'form', ' Foods  Motors  Trading  Textiles  Clinics') || ' Co., Ltd.'
        end as name,
        case when n % 2 = 0
            then 'คุณ' || pg_temp.thai_name(n, 'given') || ' ' || pg_temp.thai_name(n, 'family')
            else pg_temp.english_name(n, 'given') || ' ' || pg_temp.english_name(n, 'family')
        end as person,
        'contact' || n || '@customer.example' as email, '08' || lpad(n::text, 8, '0') as phone
    from generate_series(1, greatest(1, current_setting('bench.deals')::integer / 5)) as n;

insert into organisations (workspace_id, organisation_id, name, created_at, changed_at)
    select current_workspace(), organisation_id, name, now(), now() from bench_organisations;

insert into persons (workspace_id, person_id, organisation_id, name, email, phone, created_at, changed_at)
    select current_workspace(), person_id, organisation_id, person, email, phone, now(), now()
    from bench_organisations;

-- Of ten deals six are open, one or two won, the others lost. A won one stands in the stage after the winning one.
create temporary table bench_deals as
    with drawn as (
        select n, pg_temp.pick(n, 'fate', 100) as fate, case when n % 10 < 6 then 'basic' else 'complex' end as process,
            1 + pg_temp.pick(n, 'organisation', greatest(1, total / 5)) as customer,
            now() - interval '400 days' * (total - n) / total - interval '1 hour' as opened_at
        from (select current_setting('bench.deals')::integer) as asked (total), generate_series(1, total) as n
    ), placed as (
        select drawn.*, case when fate < 60 then 'open' when fate < 75 then 'won' else 'lost' end as status,
            case when fate between 60 and 74 then winning + 1 else 1 + pg_temp.pick(n, 'stage', winning) end as stage_position
        from drawn join (select distinct process, winning from bench_stages) as known using (process)
    )
    select placed.*, uuidv7(opened_at - now()) as deal_id, uuidv7(opened_at - now()) as run_id, process_id, version, stage,
        stage_items, items_before, items_total, musts, organisation_id, name as organisation, person_id, person, email, phone,
        bench_users.user_id as owner_id,
        opened_at + (now() - opened_at) * (0.3 + pg_temp.pick(placed.n, 'entered', 60) / 100.0) as stage_entered_at,
        status = 'won' and placed.n % 2 = 0 as completed,
        case when status = 'won' and placed.n % 2 = 0 then stage_items else pg_temp.pick(placed.n, 'done', stage_items) end as done,
        case when placed.n % 2 = 0
            then pg_temp.word(placed.n, 'wish', 'ระบบบัญชี เครื่องจักร ประกันกลุ่ม ตกแต่งสำนักงาน รถขนส่ง เครื่องปรับอากาศ') || ' '
            else initcap(pg_temp.word(placed.n, 'wish', 'accounting machines insurance furniture lorries cooling')) || ' for '
        end || name as title
    from placed
        join bench_stages using (process, stage_position)
        join bench_organisations on bench_organisations.n = customer
        join bench_users on bench_users.n = placed.n % 20;

insert into deals
    select current_workspace(), deal_id, title, organisation_id, case when n % 3 > 0 then person_id end, owner_id,
        case when n % 7 > 0 then 1000 * (5 + pg_temp.pick(n, 'amount', 5000)) end, case when n % 7 > 0 then 'THB' end,
        (opened_at + interval '60 days')::date,
        case when status = 'open' and n % 4 > 0 then (now() + interval '1 day' * pg_temp.pick(n, 'next', 30))::date end,
        case when status = 'open' and n % 4 > 0 then 'ลูกค้าส่งรายการความต้องการ' end,
        status, case when status <> 'open' then stage_entered_at end, case when status <> 'open' then owner_id end,
        case when status = 'lost' then 'Too expensive' end, opened_at, null, 1, null, null, null,
        organisation, null, null, null, status <> 'lost' and not completed
    from bench_deals
    order by n;

insert into deal_texts
    select current_workspace(), deal_id,
        lower(normalize(concat_ws(e'\n', title, organisation, person, email, phone), nfkc)), opened_at, owner_id
    from (
        select n, deal_id, opened_at, owner_id, title, organisation, case when n % 3 > 0 then person end as person,
            case when n % 3 > 0 then email end as email, case when n % 3 > 0 then phone end as phone
        from bench_deals
    ) as texts
    order by n;

insert into runs
    select current_workspace(), run_id, deal_id, process_id, version, stage, stage_entered_at,
        case when completed then 'completed' when status = 'lost' then 'ended' else 'running' end,
        items_before + done, items_total, done, stage_items,
        (select count(*) from unnest(musts) as must (position) where must.position > done),
        null, null, null, null, items_before + done + stage_position, owner_id, opened_at
    from bench_deals
    order by n;

create temporary table bench_acts as
    select n, deal_id, run_id, owner_id, item, response, opened_at + (stage_entered_at - opened_at) * place / (places + 1) as at
    from (
        select bench_deals.*, item, response, row_number() over (partition by n order by item.stage_position, position) as place,
            items_before + done as places
        from bench_deals
            join bench_items as item
                on item.process_id = bench_deals.process_id
                and (item.stage_position < bench_deals.stage_position
                    or item.stage_position = bench_deals.stage_position and position <= done)
    ) as acts;

insert into run_items
    select current_workspace(), run_id, item, 'done', response, null, null, owner_id, at, 1
    from bench_acts
    order by n, at;

insert into completions
    select current_workspace(), run_id, passed.stage, owner_id,
        opened_at + (stage_entered_at - opened_at) * passed.stage_position / bench_deals.stage_position
    from bench_deals
        join bench_stages as passed
            on passed.process_id = bench_deals.process_id
            and (passed.stage_position < bench_deals.stage_position or completed);

insert into deal_events
    select current_workspace(), deal_id, uuidv7(at - now()), type, at, by_user, data
    from (
        select deal_id, 1 as place, 'deal-opened' as type, opened_at as at, owner_id as by_user,
            jsonb_build_object('process', process, 'version', version) as data
        from bench_deals
        union all
        select deal_id, 2, 'item-done', at, owner_id, jsonb_build_object('item', item, 'response', response)
        from bench_acts
        union all
        select deal_id, 3, 'stage-completed', completed_at, completed_by, jsonb_build_object('stage', completions.stage)
        from completions join bench_deals using (run_id)
        where workspace_id = current_workspace()
        union all
        select deal_id, 4, 'deal-won', stage_entered_at, owner_id, '{}' from bench_deals where status = 'won'
        union all
        select deal_id, 5, 'deal-lost', stage_entered_at, owner_id, '{"reason": "Too expensive"}'
        from bench_deals where status = 'lost'
    ) as events
    order by deal_id, at, place;

alter table runs enable trigger user;
insert into board_totals
    select current_workspace(), process_id, stage, deals.owner_id, coalesce(currency, ''), count(*), coalesce(sum(amount), 0)
    from runs join deals using (workspace_id, deal_id)
    where workspace_id = current_workspace() and state = 'running'
    group by process_id, stage, deals.owner_id, coalesce(currency, '')
    on conflict (workspace_id, process_id, stage, owner_id, currency)
        do update set deals = excluded.deals, amount = excluded.amount;

do $$ declare back text; begin
    for back in select statement from bench_put_back loop execute back; end loop;
end $$;

analyze organisations, persons, completions, board_totals, users;
