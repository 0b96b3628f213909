-- After an appeal that failed another can be put down (ADR 0038): a measure's appeals are numbered, each has its own ruling, and one waits at a time. Whose will the
-- measure is puts none down, from whichever account: rows of before stay as they are.

alter table ruling drop constraint ruling_proposal_id_fkey, drop constraint ruling_pkey;
alter table appeal drop constraint appeal_pkey;
-- Pods of before know of one, the first.
alter table appeal add column number integer not null default 1 check (number > 0);
alter table ruling add column number integer not null default 1;
alter table appeal add primary key (proposal_id, number);
alter table ruling add primary key (proposal_id, number), add foreign key (proposal_id, number) references appeal;

-- Whether one of these people is that one, by whichever account.
create function same_person(one text, people text[]) returns boolean language sql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
    select one = any (people) or exists (select 1 from worker a join worker b on b.staff_ref = a.staff_ref where a.id = one and b.id = any (people))
$$;

-- Whose will a measure is: who proposed it, agreed, or decided that it stands.
create function willed(measure uuid) returns text[] language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$
    select array(select proposed_by from proposal where id = measure
                 union all select user_id from approval where proposal_id = measure
                 union all select decided_by from ruling where proposal_id = measure)
$$;

create function another_appeals() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if new.number <> 1 + (select count(*) from ruling r where r.proposal_id = new.proposal_id and r.outcome = 'UPHELD') then
        raise check_violation using message = 'another appeal comes after the one before it failed';
    end if;
    if same_person(new.filed_by, willed(new.proposal_id)) then
        raise check_violation using message = 'whose will the measure is puts no appeal down';
    end if;
    return new;
end
$$;
create trigger another before insert on appeal for each row execute function another_appeals();

create function another_rules() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if same_person(new.decided_by, willed(new.proposal_id) || array(select filed_by from appeal where proposal_id = new.proposal_id)) then
        raise check_violation using message = 'whoever had a part in the measure or in an appeal against it decides none';
    end if;
    return new;
end
$$;
create trigger another before insert on ruling for each row execute function another_rules();

revoke execute on function same_person(text, text[]), willed(uuid), another_appeals(), another_rules() from public;
