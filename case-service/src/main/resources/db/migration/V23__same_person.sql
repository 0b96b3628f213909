-- Accounts with one staff id are one person: they don't grant their own wish for a name, and what one of them stepped back from is walled from all (ADR 0037, 0071).
-- And amounts in several currencies against one target are one measure in parts (ADR 0038).

alter table case_recusal add column staff_ref text;             -- which member of staff they are; null as long as that isn't known
update case_recusal r set staff_ref = w.staff_ref from worker w where w.id = r.user_id;
create index case_recusal_staff on case_recusal (staff_ref) where staff_ref is not null;

-- Whoever was taken off before they first signed in, or by a pod of before, is known from their next sign-in on.
create function recusal_known() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    update case_recusal set staff_ref = new.staff_ref where user_id = new.id and staff_ref is null;
    return null;
end
$$;
create trigger recused after insert or update of staff_ref on worker for each row when (new.staff_ref is not null) execute function recusal_known();

create or replace view stepped_back as
    select r.user_id, i.subject_id, r.staff_ref from case_recusal r
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
        select s.id from stepped_back b join subject s on s.id = b.subject_id where (b.user_id = reader or b.staff_ref = staff) and s.kind = 'STAFF';
    end if;
end
$$;

create or replace function wall_cases() returns setof uuid language plpgsql stable security definer rows 5
set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := nullif(current_setting('probity.reader', true), '');
    staff  text := nullif(current_setting('probity.staff', true), '');
begin
    if reader is not null and reader <> 'probity' then
        return query
        select c.case_id from case_subject c where c.subject_id in (select wall_subjects())
        union
        select d.case_id from case_detachment d where d.subject_id in (select wall_subjects())
        union
        select r.case_id from case_recusal r where r.user_id = reader or r.staff_ref = staff;
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
    select p.id, r.person from party p join stepped_back b on b.subject_id = p.subject_id
    join unnest(people, staff) r(person, ref) on r.person = b.user_id or r.ref = b.staff_ref
    union
    select k.id, r.person from asked k join case_recusal b on b.case_id = k.case_id
    join unnest(people, staff) r(person, ref) on r.person = b.user_id or r.ref = b.staff_ref;
end
$$;

-- A case is left to everyone, too, where its last member stepped back from another account.
create or replace function case_taken() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    now_taken boolean := exists (
        select 1 from case_member m left join worker w on w.id = m.user_id where m.case_id = new.case_id
        and not exists (select 1 from case_recusal r where r.case_id = m.case_id and (r.user_id = m.user_id or r.staff_ref = w.staff_ref)));
begin
    update case_file f set taken = now_taken where f.id = new.case_id and f.taken <> now_taken;
    if found then
        perform pg_notify('probity_live', 'RESYNC');
    end if;
    return null;
end
$$;

-- Nobody decides on their own wish, from whichever account: user names the table's own check compares.
create function another_decides() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if exists (select 1 from worker a join worker d on d.staff_ref = a.staff_ref where a.id = new.asked_by and d.id = new.decided_by) then
        raise check_violation using message = 'whoever asked for a name decides on it from no account';
    end if;
    return new;
end
$$;
create trigger another before update of decided_by on unmasking for each row when (new.decided_by is distinct from old.decided_by)
    execute function another_decides();

revoke execute on function recusal_known(), another_decides() from public;

-- What was measured out against that one since then or still waits, in whatever case, and wasn't refused, withdrawn or taken back: how much of it in that currency,
-- and whether there is any in another. Whoever comes second waits until the first is done, in whatever currency: two parts at once are one amount, too.
create function measured_lately(wanted uuid, wanted_action text, wanted_currency text, since timestamptz) returns table (amount numeric, others boolean)
language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', wanted, wanted_action), 17));
    return query
    select coalesce(sum(p.amount) filter (where p.currency = wanted_currency), 0), coalesce(bool_or(p.currency <> wanted_currency), false)
    from proposal p
    where p.target_id = wanted and p.action = wanted_action
      and (p.state in ('PROPOSED', 'APPROVED') or coalesce(p.ordered_at, p.proposed_at) > since)
      and p.state not in ('REFUSED', 'WITHDRAWN', 'REVERSED');
end
$$;
revoke execute on function measured_lately(uuid, text, text, timestamptz) from public;
grant execute on function measured_lately(uuid, text, text, timestamptz) to ${app_role};

-- Pods of before ask for the amount alone, behind the same lock; it goes with a later migration.
create or replace function amount_lately(wanted uuid, wanted_action text, wanted_currency text, since timestamptz) returns numeric language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return (select l.amount from measured_lately(wanted, wanted_action, wanted_currency, since) l);
end
$$;
