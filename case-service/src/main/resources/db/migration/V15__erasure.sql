-- With the words of a case go those of everything that was decided in it: measures, approvals, appeals, rulings, receipts and orders, wishes for names, broken glass,
-- stepping back, and the letters that told of it. Who did what and when stays.
create function erase_decisions() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    update proposal set reason = 'Erased', basis = 'Erased', statement = 'Erased' where case_id = new.id;
    update proposal set ended_reason = 'Erased' where case_id = new.id and ended_reason is not null;
    update proposal set exception_reason = 'Erased' where case_id = new.id and exception_reason is not null;
    update approval set comment = 'Erased' where case_id = new.id;
    update appeal set appellant = 'Erased', grounds = 'Erased' where case_id = new.id;
    update ruling set reason = 'Erased' where case_id = new.id;
    update receipt set detail = 'Erased' where case_id = new.id and detail is not null;
    update enforcement_order set body = cast(jsonb_set(cast(body as jsonb), '{statement}', '"Erased"') as text) where case_id = new.id;
    update unmasking set purpose = 'Erased', reason = case when reason is null then null else 'Erased' end where case_id = new.id;
    update break_glass set reason = 'Erased' where case_id = new.id;
    update case_recusal set reason = 'Erased' where case_id = new.id;
    delete from outbox where case_id = new.id;
    return null;
end
$$;
revoke execute on function erase_decisions() from public;
create trigger decisions_erased after update of erased_at on case_file for each row when (old.erased_at is null and new.erased_at is not null)
    execute function erase_decisions();
create index outbox_case on outbox (case_id) where case_id is not null;

-- Not before everything that was begun in it has come to its end: nobody could decide on words that are gone.
create or replace function erase_cases(before timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    done integer := 0;
    file record;
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'done by rule alone';
    end if;
    for file in select c.id, c.version from case_file c
                where c.state = 'CLOSED' and c.closed_at < before and c.held_at is null and c.erased_at is null
                  and not exists (select 1 from log_entry e where e.case_id = c.id and e.position is null)
                  and not exists (select 1 from proposal p where p.case_id = c.id and p.state in ('PROPOSED', 'APPROVED', 'APPEALED'))
                  and not exists (select 1 from unmasking u where u.case_id = c.id and u.state = 'WAITING')
                  and not exists (select 1 from outbox o where o.case_id = c.id and o.sent_at is null and o.dead_at is null)
                order by c.closed_at limit 100 for update skip locked loop
        update log_entry set salt = null, content = null where case_id = file.id;
        update timeline_entry set text = 'Erased' where case_id = file.id;
        delete from case_bill where case_id = file.id;
        update case_file set title = 'Erased', reason = null, erased_at = now(), version = file.version + 1 where id = file.id;
        insert into timeline_entry (case_id, seq, at, actor, kind, text)
        values (file.id, file.version + 1, now(), 'probity', 'ERASED', 'Its words were destroyed, as retention asks');
        done := done + 1;
    end loop;
    return done;
end
$$;
