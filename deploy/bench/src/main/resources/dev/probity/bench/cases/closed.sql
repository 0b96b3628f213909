-- What GET /api/v1/cases?state=CLOSED&order=CHANGED&limit=50 asks, statement by statement; of the first pgbench keeps the ids alone, which costs it less.
\set u random(0, :people - 1)
\set v :u + :people
select set_config('probity.reader', 'w' || cast(:u as text), false), set_config('probity.staff', 'staff' || chr(58) || 'W-' || cast(:v as text), false), set_config('probity.roles', ' investigator ', false), row_security_active('case_file');
select cast(array_agg(p.id) as text) as ids from (select * from case_file where (not taken or cast(id = any(array(select case_id from own_case)) as boolean) = true) and state in ('CLOSED') order by changed_at desc, id desc limit 51) p \gset
select c.*, s.* from case_subject c join subject s on s.id = c.subject_id where c.case_id = any(cast(:ids as uuid[])) order by c.added_at, s.label;
select id, name from worker where id in ('w' || cast(:u as text));
