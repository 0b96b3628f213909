-- An office's answer locks the case's alerts before the case, as everybody else does who changes it: who has one of its alerts reads it as it is.
create or replace function tell_answer() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    told record;
begin
    perform 1 from alert a join consultation q on q.case_id = a.case_id where q.id = new.consultation_id order by a.id for update of a;
    select f.id, f.version + 1 as version, office_name(q.office) as office into told
    from consultation q join case_file f on f.id = q.case_id where q.id = new.consultation_id for update of f;
    update case_file set version = told.version, changed_at = new.at where id = told.id;
    update consultation set version = version + 1, changed_at = new.at where id = new.consultation_id;
    insert into timeline_entry (case_id, seq, at, actor, kind, text)
    values (told.id, told.version, new.at, new.user_id, 'CONSULTATION_ANSWERED', 'Answer of ' || told.office || ': ' || new.text);
    perform pg_notify('probity_live', 'CASE ' || told.id || ' ' || floor(extract(epoch from new.at) * 1000)::bigint);
    return null;
end
$$;
