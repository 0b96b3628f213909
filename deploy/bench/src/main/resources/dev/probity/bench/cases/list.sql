-- What GET /api/v1/cases?state=OPEN&assignee=me&limit=50 asks, statement by statement.
\set u random(0, :people - 1)
select set_config('probity.reader', 'bench' || cast(:u as text), false), set_config('probity.staff', 'staff' || chr(58) || 'W-' || cast(:u as text), false), set_config('probity.roles', ' investigator ', false), row_security_active('case_file');
select cast(null as uuid), may_triage(wall_roles()) union all select case_id, false from own_case limit 502;
select * from case_file where state in ('OPEN') and assignee = 'bench' || cast(:u as text) and (not taken or id in (select case_id from own_case)) order by total_mdb desc, id desc limit 51;
select c.*, s.* from case_subject c join subject s on s.id = c.subject_id
where c.case_id in (select id from case_file where state in ('OPEN') and assignee = 'bench' || cast(:u as text) and (not taken or id in (select case_id from own_case)) order by total_mdb desc, id desc limit 50)
order by c.added_at, s.label;
select id, name from worker where id in ('bench' || cast(:u as text));
