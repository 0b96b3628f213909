-- What GET /api/v1/cases/{id} asks, statement by statement, as case-service's log of statements has it: the entry of the record, the look, the case.
\set u random(0, :people - 1)
\set n random(0, :each - 1)
select set_config('probity.reader', 'bench' || cast(:u as text), false), set_config('probity.staff', 'staff' || chr(58) || 'W-' || cast(:u as text), false), set_config('probity.roles', ' investigator ', false), row_security_active('case_file');
select own.id as id, (select min(subject_id::text) from case_subject where case_id = own.id) as first, (select max(subject_id::text) from case_subject where case_id = own.id) as last from own where user_id = 'bench' || cast(:u as text) and place = cast(:n as bigint) \gset
begin;
insert into log_entry (at, actor, act, case_id, ground, salt, content)
select now(), 'bench' || cast(:u as text), 'READ', c.id, access_ground(c.id, 'bench' || cast(:u as text)), log_salt(), '{"text":"Read the case"}' from case_file c where c.id = cast(:id as uuid)
returning arrival, ground;
select reader_site();
insert into look (id, at, user_id, act, what, file_id, ground, night)
select gen_random_uuid(), now(), 'bench' || cast(:u as text), 'VIEW', 'CASE', cast(:id as uuid), 'MEMBER', false
where not exists (select 1 from look l where l.user_id = 'bench' || cast(:u as text) and l.at > now() - interval '30 minutes' and l.file_id = cast(:id as uuid) and l.act = 'VIEW' and l.ground is not distinct from 'MEMBER');
commit;
select set_config('probity.reader', 'bench' || cast(:u as text), false), set_config('probity.staff', 'staff' || chr(58) || 'W-' || cast(:u as text), false), set_config('probity.roles', ' investigator ', false), row_security_active('case_file');
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
