-- The items of the workspace's processes, each with a response that fits it.
create temporary table bench_items as
    select process_id, processes.key as process, version, stage.position::integer as stage_position,
        stage.content ->> 'key' as stage, jsonb_array_length(stage.content -> 'items') as stage_items,
        stage.content ->> 'outcome' is not null as wins, item.position::integer as position, item.content ->> 'key' as item,
        item.content ->> 'importance' = 'must' as is_must,
        case item.content ->> 'response'
            when 'decision' then '{"verdict": "ไม่ซ้ำ"}'
            when 'person' then '{"name": "คุณสมชาย"}'
            when 'date' then '{"date": "2027-03-15"}'
            when 'appointment' then '{"date": "2027-03-15", "text": "ห้องประชุมชั้น 5"}'
            when 'next-step' then '{"date": "2027-03-15", "text": "ลูกค้าส่งรายการความต้องการ"}'
            when 'amount' then '{"amount": "150000.00", "currency": "THB"}'
            when 'yes-no' then '{"answer": true}'
            when 'score' then '{"score": 8}'
            else '{"text": "Agreed with the customer, see the notes of the meeting"}'
        end::jsonb as response
    from processes
        join process_versions using (workspace_id, process_id),
        jsonb_array_elements(content -> 'stages') with ordinality as stage (content, position),
        jsonb_array_elements(stage.content -> 'items') with ordinality as item (content, position)
    where workspace_id = current_workspace()
        -- Of the first version: what the benchmark of moves adds in later ones, deals on this one don't have.
        and version = (
            select min(version) from process_versions as earlier
            where earlier.workspace_id = processes.workspace_id and earlier.process_id = processes.process_id
        );
