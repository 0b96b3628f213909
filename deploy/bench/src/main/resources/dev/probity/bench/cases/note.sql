-- What POST /api/v1/cases/{id}/notes asks, statement by statement: the line, by its trigger the entry of the log, the case as it is then.
\set u random(0, :people - 1)
\set n random(0, :each - 1)
select set_config('probity.reader', 'bench' || cast(:u as text), false), set_config('probity.staff', 'staff' || chr(58) || 'W-' || cast(:u as text), false), set_config('probity.roles', ' investigator ', false), row_security_active('case_file');
select own.id as id, (select min(subject_id::text) from case_subject where case_id = own.id) as first, (select max(subject_id::text) from case_subject where case_id = own.id) as last from own where user_id = 'bench' || cast(:u as text) and place = cast(:n as bigint) \gset
begin;
insert into worker (id, name, roles, seen_at, staff_ref) values ('bench' || cast(:u as text), 'Bench ' || cast(:u as text), ' investigator ', now(), 'staff' || chr(58) || 'W-' || cast(:u as text))
on conflict (id) do update set name = excluded.name, roles = excluded.roles, seen_at = excluded.seen_at, staff_ref = excluded.staff_ref
where worker.name <> excluded.name or worker.roles <> excluded.roles or worker.staff_ref is distinct from excluded.staff_ref or worker.seen_at < excluded.seen_at - interval '1 hour';
select id from alert where case_id = cast(:id as uuid) order by id for update;
select * from case_file where id = cast(:id as uuid) for no key update;
select access_ground(id, 'bench' || cast(:u as text)),
       (select cast(extract(epoch from max(until)) * 1000 as bigint) from break_glass where case_id = cast(:id as uuid) and user_id = 'bench' || cast(:u as text) and granted and until > now())
from case_file where id = cast(:id as uuid);
insert into case_member (case_id, user_id, since, brought_by) values (cast(:id as uuid), 'bench' || cast(:u as text), now(), null) on conflict do nothing;
select c.*, s.* from case_subject c join subject s on s.id = c.subject_id where c.case_id = cast(:id as uuid) order by c.added_at, s.label;
insert into timeline_entry (case_id, seq, at, actor, kind, text) select id, version + 1, now(), 'bench' || cast(:u as text), 'NOTED', 'Asked the lead' from case_file where id = cast(:id as uuid);
update case_file set changed_at = now(), version = version + 1 where id = cast(:id as uuid);
select cast(pg_notify('probity_live', 'CASE ' || cast(:id as text) || ' 1795899306523') as text);
select * from case_file where id = cast(:id as uuid);
select access_ground(id, 'bench' || cast(:u as text)),
       (select cast(extract(epoch from max(until)) * 1000 as bigint) from break_glass where case_id = cast(:id as uuid) and user_id = 'bench' || cast(:u as text) and granted and until > now())
from case_file where id = cast(:id as uuid);
select c.*, s.* from case_subject c join subject s on s.id = c.subject_id where c.case_id = cast(:id as uuid) order by c.added_at, s.label;
select c.*, f.* from case_file f, case_subject c where c.case_id = f.id and c.subject_id in (cast(:first as uuid), cast(:last as uuid)) and f.state <> 'CLOSED' order by case when c.alerted then 0 else 1 end, f.number desc;
select a.*, s.*, f.* from alert a join subject s on s.id = a.subject_id left join case_file f on f.id = a.case_id where f.id = cast(:id as uuid) order by a.total_mdb desc, a.id;
with standing as materialized (
    select s.subject_id, coalesce((select a.id from alert a where a.case_id = s.case_id and a.subject_id = s.subject_id order by a.changed_at desc, a.id limit 1), s.subject_id) as owner
    from case_subject s where s.case_id = cast(:id as uuid))
select s.subject_id, b.body from standing s join bill b on b.owner = s.owner;
select * from timeline_entry where case_id = cast(:id as uuid) and kind = 'NOTED' order by seq desc limit 500;
select user_id from case_member m where case_id = cast(:id as uuid) and not exists (select 1 from case_recusal r where r.case_id = m.case_id and r.user_id = m.user_id) order by since, user_id;
select id, name from worker where id in ('bench' || cast(:u as text), 'probity');
commit;
