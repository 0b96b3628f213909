-- Whether a reader sees one case is asked of that case, by the keys. Until here the set of all that they ever worked on was made for each statement, so that
-- everything took ten times as long for somebody with two thousand of them. Who sees what is as before (V4, V27, V31).

-- Cases that the reader sees for another reason than being their member; few, for what waits and what glass was broken for is few.
create view waiting_case as
    select g.case_id from break_glass g where g.user_id = current_setting('probity.reader', true) and g.granted and g.until > now()
    union all
    select d.case_id from deciding_case d where current_setting('probity.roles', true) like '% approver %'
    union all
    select u.case_id from wished_case u where current_setting('probity.roles', true) like '% privacy-officer %'
    union all
    select e.case_id from erasing_case e where current_setting('probity.roles', true) ~ ' (approver|auditor) ';

-- Cases that the reader works on.
create view member_case as select m.case_id from case_member m where m.user_id = current_setting('probity.reader', true);

-- Whoever sees a case sees those that were merged into it.
create view merged_case as
    select p.part_id as case_id from case_part p
    where (select true from member_case m where m.case_id = p.case_id) or p.case_id in (select w.case_id from waiting_case w);

-- All of them, for lists, which begin with these.
create or replace view own_case as
    select m.case_id from member_case m union all select w.case_id from waiting_case w union all
    select p.part_id from member_case m join case_part p on p.case_id = m.case_id union all
    select p.part_id from waiting_case w join case_part p on p.case_id = w.case_id;

grant select on waiting_case, member_case, merged_case to ${app_role};

alter policy wall on case_file
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null
              and id not in (select wall_cases())
              and (not taken and (select may_triage(wall_roles()))
                   or (select true from member_case m where m.case_id = id)
                   or id in (select w.case_id from waiting_case w)
                   or (select true from merged_case p where p.case_id = id limit 1)));

-- Whether somebody sees one of these cases for a reason of their own, said of anybody; what it says is what known_cases says of all.
create function owns_one(cases uuid[], person text, roles text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return exists (select 1 from case_member m where m.case_id = any (cases) and m.user_id = person)
        or exists (select 1 from break_glass g where g.user_id = person and g.granted and g.until > now() and g.case_id = any (cases))
        or coalesce(roles like '% approver %', false) and exists (select 1 from deciding_case d where d.case_id = any (cases))
        or coalesce(roles like '% privacy-officer %', false) and exists (select 1 from wished_case u where u.case_id = any (cases))
        or coalesce(roles ~ ' (approver|auditor) ', false) and exists (select 1 from erasing_case e where e.case_id = any (cases));
end
$$;

create or replace function knows_case(wanted uuid, person text, roles text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return exists (select 1 from case_file f where f.id = wanted and not f.taken and may_triage(roles))
        or owns_one(array(select wanted union all select p.case_id from case_part p where p.part_id = wanted), person, roles);
end
$$;

create or replace function knows_staff(wanted uuid, person text, roles text) returns boolean language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    theirs uuid[] := array(select c.case_id from case_subject c where c.subject_id = wanted);
begin
    return theirs = '{}'
        or owns_one(theirs || array(select p.case_id from case_part p where p.part_id = any (theirs)), person, roles)
        or may_triage(roles) and exists (select 1 from case_file f where f.id = any (theirs) and not f.taken)
        or exists (select 1 from alert a where a.subject_id = wanted and a.case_id is null and a.state in ('OPEN', 'SNOOZED', 'DEFERRED'));
end
$$;
revoke execute on function owns_one(uuid[], text, text) from public;
