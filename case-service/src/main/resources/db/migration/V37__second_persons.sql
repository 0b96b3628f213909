-- "Never the same person" (ADR 0038) is held here for approvals, too, as it is for appeals and rulings: whoever proposed a measure or agreed to it agrees from no account, nor does
-- anybody above or below one of them. And everybody agrees in their own name alone: by rule nothing is approved, and what takes a measure back after an appeal is decreed by whoever reads.
-- Whether that one is one of these people by whichever account, or above or below one of them: their wills aren't two.
create function one_will(one text, people text[]) returns boolean language sql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
    select same_person(one, people) or exists (select 1 from worker w, lateral same_line(w.staff_ref, people) where w.id = one)
$$;

create function another_approves() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    hands text[] := array(select proposed_by from proposal where id = new.proposal_id union all select user_id from approval where proposal_id = new.proposal_id);
begin
    if one_will(new.user_id, hands) then
        raise check_violation using message = 'whoever proposed a measure or agreed to it agrees from no account, nor does who is above or below them';
    end if;
    return new;
end
$$;
revoke execute on function one_will(text, text[]), another_approves() from public;
create trigger another before insert on approval for each row execute function another_approves();

create or replace function another_rules() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if one_will(new.decided_by, willed(new.proposal_id) || array(select filed_by from appeal where proposal_id = new.proposal_id)) then
        raise check_violation using message = 'whoever had a part in the measure or in an appeal against it decides none, nor does who is above or below them';
    end if;
    return new;
end
$$;

drop policy wall on approval;
create policy wall on approval to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and (select true from case_file c where c.id = approval.case_id))
    with check (user_id = (select wall_reader()) and (select true from case_file c where c.id = approval.case_id));

-- Nor does anybody decide on the wish for a name (ADR 0071) of somebody above or below them: between a superior and those whom they lead there may be one will.
create or replace function another_decides() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if one_will(new.decided_by, array[new.asked_by]) then
        raise check_violation using message = 'whoever asked for a name decides on it from no account, nor does who is above or below them';
    end if;
    return new;
end
$$;
