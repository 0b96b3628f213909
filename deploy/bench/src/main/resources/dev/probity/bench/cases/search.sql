-- What GET /api/v1/search?q=lead campaign asks, statement by statement: what cases say, the entries of the record for what is shown of them, people and merchants of that name.
\set u random(0, :people - 1)
\set v :u + :people
select set_config('probity.reader', 'w' || cast(:u as text), false), set_config('probity.staff', 'staff' || chr(58) || 'W-' || cast(:v as text), false), set_config('probity.roles', ' investigator ', false), row_security_active('case_file');
begin;
with looked as materialized (select wanted_words('lead campaign') as wanted, any_word(wanted_words('lead campaign')) as any_of),
hit as materialized (select case_id, weight from cases_saying('lead campaign', 6)),
found as (
select f.id, f.number, f.title, told.marked
from hit join case_file f on f.id = hit.case_id cross join looked l
left join lateral (
    select case when position('' in m.whole) > 0 then m.whole else m.apart end as marked
    from (select translate(said.body, '<', '') as body, words_of(said.body) as words
          from (select t.text as body from timeline_entry t where t.case_id = f.id
                union all
                select k.title || coalesce(', ' || k.details, '') from case_task k where k.case_id = f.id
                union all
                select e.title from exhibit e where e.case_id = f.id
                union all
                select s.label || coalesce(', ' || p.name, '')
                from case_subject c join subject s on s.id = c.subject_id left join merchant_profile p on p.subject_id = s.id
                where c.case_id = f.id) said) x
    cross join lateral (select ts_headline('english', x.body, l.any_of, 'StartSel=, StopSel=, MinWords=10, MaxWords=22') as whole,
                               ts_headline('english', apart(x.body), l.any_of, 'StartSel=, StopSel=, MinWords=10, MaxWords=22') as apart) m
    where x.words @@ l.any_of
    order by x.words @@ l.wanted desc, ts_rank(x.words, l.any_of) desc limit 1) told on true
order by hit.weight desc, f.id)
select cast(array_agg(id) as text) as ids from found \gset
insert into log_entry (at, actor, act, case_id, ground, salt, content)
select now(), 'w' || cast(:u as text), 'FOUND', c.id, access_ground(c.id, 'w' || cast(:u as text)), log_salt(), '{"text":"Found"}' from case_file c
where c.id = any(cast(:ids as uuid[])) and not exists (
    select 1 from log_entry e where e.case_id = c.id and e.actor = 'w' || cast(:u as text) and e.act = 'FOUND' and e.at > now() - interval '10 minutes');
select * from subject where cast(id = any(array(select subjects_called('lead campaign%', 6))) as boolean) = true order by label limit 6;
select subject_id, ref, category from merchant_profile where lower(ref) like 'merchant' || chr(58) || 'lead campaign%' or lower(name) like 'lead campaign%' order by ref limit 6;
commit;
