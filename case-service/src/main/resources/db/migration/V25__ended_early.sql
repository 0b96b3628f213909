-- What is shown for a while may end before its time is over: a name (ADR 0071) and a look by break-glass (ADR 0070), by whoever has it or by a privacy officer. A privacy officer
-- sees a case by what waits for them alone, so the line of its record is written here, whichever code ends it. "until" is then when it ended.
alter table unmasking add column ended_by text, add column ended_reason text;
alter table unmasking add check ((state = 'ENDED') = (ended_by is not null and ended_reason is not null));
grant update (ended_by, ended_reason) on unmasking to ${app_role};
alter table break_glass add column ended_at timestamptz, add column ended_by text, add column ended_reason text;
alter table break_glass add check ((ended_by is null) = (ended_at is null) and (ended_by is null) = (ended_reason is null) and (granted or ended_by is null));

drop policy wall on break_glass;
create policy wall on break_glass for select to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null and (case_id is null or case_id not in (select wall_cases())));
create policy ended on break_glass for update to ${app_role}
    using (user_id = (select wall_reader()) or (select wall_roles()) ~ ' privacy-officer ');
grant update (ended_at, ended_by, ended_reason) on break_glass to ${app_role};

-- The next line of the record of a case, whoever sees it; 'Erased' where its words were destroyed. Alerts are locked before the case, as by everybody who changes it.
create function tell_end(wanted uuid, told_at timestamptz, told_by text, told_kind text, about uuid, words text) returns void language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    told record;
begin
    perform 1 from alert a where a.case_id = wanted order by a.id for update of a;
    update case_file set version = version + 1, changed_at = told_at where id = wanted returning version, erased_at into told;
    insert into timeline_entry (case_id, seq, at, actor, kind, text, subject_id)
    values (wanted, told.version, told_at, told_by, told_kind, case when told.erased_at is null then words else 'Erased' end, about);
    perform pg_notify('probity_live', 'CASE ' || wanted || ' ' || floor(extract(epoch from told_at) * 1000)::bigint);
end
$$;

create function name_ended() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if old.state <> 'GRANTED' then
        raise check_violation using message = 'what is not shown does not end';
    end if;
    if exists (select 1 from case_file f where f.id = new.case_id and f.erased_at is not null) then
        new.ended_reason := 'Erased';
    end if;
    perform tell_end(new.case_id, new.changed_at, new.ended_by, 'NAME_ENDED', new.subject_id,
                     'The name of ' || (select label from subject where id = new.subject_id) || ' is shown to ' || new.asked_by || ' no longer: ' || new.ended_reason);
    return new;
end
$$;
create trigger ended before update of state on unmasking for each row when (new.state = 'ENDED') execute function name_ended();

-- Told while it lasts, so that the record has by what its own hand saw the case; nobody makes it longer by ending it.
create function glass_ended() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if old.ended_by is not null or new.ended_at >= old.until then
        raise check_violation using message = 'a look ends once, and before its time';
    end if;
    new.until := new.ended_at;
    if exists (select 1 from case_file f where f.id = new.case_id and f.erased_at is not null) then
        new.ended_reason := 'Erased';
    end if;
    perform tell_end(new.case_id, new.ended_at, new.ended_by, 'GLASS_ENDED', null,
                     'The look of ' || coalesce((select name from worker where id = new.user_id), new.user_id) || ' by break-glass ended: ' || new.ended_reason);
    return new;
end
$$;
create trigger ended before update of ended_by on break_glass for each row execute function glass_ended();
revoke execute on function tell_end(uuid, timestamptz, text, text, uuid, text), name_ended(), glass_ended() from public;

-- Their reasons go with the words of the case.
create function erase_endings() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    update unmasking set ended_reason = 'Erased' where case_id = new.id and ended_reason is not null;
    update break_glass set ended_reason = 'Erased' where case_id = new.id and ended_reason is not null;
    return null;
end
$$;
revoke execute on function erase_endings() from public;
create trigger endings_erased after update of erased_at on case_file for each row when (old.erased_at is null and new.erased_at is not null)
    execute function erase_endings();

-- A kept answer may tell of a look, too.
drop policy wall on idempotent_answer;
create policy wall on idempotent_answer to ${app_role}
    using ((select wall_reader()) = 'probity'
           or actor = (select wall_reader())
              and (about is null or (select true from case_file f where f.id = about) or (select true from alert a where a.id = about)
                   or (select true from consultation q where q.id = about) or (select true from unmasking u where u.id = about)
                   or (select true from watch_notice n where n.id = about) or (select true from break_glass g where g.id = about)));
