-- The words of the trade: a stage is completed, an item is a must or a should and is verified, a playbook is opened, leads
-- go round robin. What is kept as JSON or as a code is renamed with its tables.

-- The owner of the tables sees no rows of any workspace while their policies are forced on it too.
create procedure rename_in_all_workspaces(table_name text, change text)
    language plpgsql
    as $$
begin
    execute format('alter table %I no force row level security', table_name);
    execute format('update %I %s', table_name, change);
    execute format('alter table %I force row level security', table_name);
end
$$;

alter table clearances rename to completions;
alter table completions rename column cleared_by to completed_by;
alter table completions rename column cleared_at to completed_at;
alter table completions rename constraint clearances_pkey to completions_pkey;
alter table completions rename constraint clearances_workspace_id_run_id_fkey to completions_workspace_id_run_id_fkey;
alter table completions rename constraint clearances_workspace_id_cleared_by_fkey to completions_workspace_id_completed_by_fkey;

alter table runs rename column killers_open to musts_open;

alter table abnormal_lists rename to playbooks;
alter table abnormal_items rename to playbook_items;
alter table abnormal_settings rename to playbook_settings;
alter index abnormal_lists_open rename to playbooks_open;
alter index abnormal_lists_deal rename to playbooks_deal;
alter index abnormal_lists_pkey rename to playbooks_pkey;
alter index abnormal_items_pkey rename to playbook_items_pkey;
alter index abnormal_settings_pkey rename to playbook_settings_pkey;

alter table assignment_turns rename to round_robins;
alter index assignment_turns_pkey rename to round_robins_pkey;

call rename_in_all_workspaces('run_items', 'set state = ''verified'' where state = ''sensed''');
call rename_in_all_workspaces('processes', 'set key = ''playbooks'' where key = ''abnormal-lists''');
call rename_in_all_workspaces('process_versions',
    'set content = regexp_replace(regexp_replace(regexp_replace(content::text, ''"importance": "killer"'', ''"importance": "must"'', ''g''), ''"importance": "expected"'', ''"importance": "should"'', ''g''), ''"abnormal-lists"'', ''"playbooks"'', ''g'')::jsonb');
call rename_in_all_workspaces('process_drafts',
    'set content = regexp_replace(regexp_replace(regexp_replace(content::text, ''"importance": "killer"'', ''"importance": "must"'', ''g''), ''"importance": "expected"'', ''"importance": "should"'', ''g''), ''"abnormal-lists"'', ''"playbooks"'', ''g'')::jsonb');
call rename_in_all_workspaces('playbooks',
    'set content = regexp_replace(regexp_replace(content::text, ''"importance": "killer"'', ''"importance": "must"'', ''g''), ''"importance": "expected"'', ''"importance": "should"'', ''g'')::jsonb');

-- Events never change what they say; here only the code is written by which they are read.
alter table deal_events disable trigger events_are_append_only;
call rename_in_all_workspaces('deal_events',
    'set type = case type when ''stage-cleared'' then ''stage-completed'' when ''item-sensed'' then ''item-verified'' else replace(type, ''abnormal-'', ''playbook-'') end where type in (''stage-cleared'', ''item-sensed'') or type like ''abnormal-%''');
alter table deal_events enable trigger events_are_append_only;

drop procedure rename_in_all_workspaces;
