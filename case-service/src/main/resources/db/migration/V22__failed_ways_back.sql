-- Of ways back one at a time is under way; one that the platform could not carry out makes room for another, and stays so when it is carried out after all.
drop index proposal_reverses;
create unique index proposal_reverses on proposal (reverses) where state in ('PROPOSED', 'APPROVED', 'ORDERED');

-- Nor before an order went out that stands after an appeal: it would say that its reasons are erased.
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
                  and not exists (select 1 from proposal p where p.case_id = c.id
                                  and (p.state in ('PROPOSED', 'APPROVED', 'APPEALED') or p.state = 'UPHELD' and p.ordered_at is null))
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
