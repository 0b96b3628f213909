-- Who stepped back from a case is walled from its staff (ADR 0037), those included who were since taken out of it: a subject that goes back to the queue, or into
-- another case, is as near to them as before.
create view stepped_back as
    select r.user_id, i.subject_id from case_recusal r
    join (select case_id, subject_id from case_subject union all select case_id, subject_id from case_detachment) i on i.case_id = r.case_id;

create or replace function wall_subjects() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    staff  text := nullif(current_setting('probity.staff', true), '');
begin
    if reader is not null and reader <> 'probity' then
        return query
        select s.id from subject s where s.ref in (select wall_staff(staff))
        union
        select s.id from stepped_back b join subject s on s.id = b.subject_id where b.user_id = reader and s.kind = 'STAFF';
    end if;
end
$$;

create or replace function wall_blind(whats uuid[], people text[], staff text[]) returns table (what uuid, person text)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    return query
    with asked as (
        select w.id, coalesce(a.case_id, w.id) as case_id, coalesce(a.subject_id, w.id) as subject_id
        from (select distinct unnest(whats)) w(id) left join alert a on a.id = w.id
    ), involved as (
        select c.case_id, c.subject_id from case_subject c where c.case_id in (select k.case_id from asked k)
        union
        select d.case_id, d.subject_id from case_detachment d where d.case_id in (select k.case_id from asked k)
    ), party as (
        select k.id, s.id as subject_id, s.ref from asked k join subject s on s.id = k.subject_id where s.kind = 'STAFF'
        union
        select k.id, s.id, s.ref from asked k join involved c on c.case_id = k.case_id join subject s on s.id = c.subject_id
        where s.kind = 'STAFF'
    )
    select p.id, r.person from party p, lateral wall_staff(p.ref) n(ref) join unnest(people, staff) r(person, ref) on r.ref = n.ref
    union
    select p.id, b.user_id from party p join stepped_back b on b.subject_id = p.subject_id where b.user_id = any (people)
    union
    select k.id, r.user_id from asked k join case_recusal r on r.case_id = k.case_id where r.user_id = any (people);
end
$$;
