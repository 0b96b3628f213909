-- The Record (ADR 0039): every change and every read of a case is an entry of one append-only Merkle log. Whoever does something only adds a row, which waits;
-- the sequencer gives those that wait their place, one replica at a time. Once an entry has its place nothing of it changes, save that its words can be destroyed.

create table log_entry (
    arrival    bigint generated always as identity primary key,
    at         timestamptz not null,
    actor      text not null,
    act        text not null,                       -- a kind of change as in timeline_entry, or a kind of read
    case_id    uuid,                                -- no reference: it outlives what it tells of, and a reference would let readers wait for writers
    version    bigint,                              -- version that the case had after this change; null for a read
    ground     text not null,                       -- why they might
    salt       bytea,
    content    text,                                -- the words, as JSON; null with the salt once they are destroyed
    position   bigint unique,                       -- index in the log; null while it waits
    number     bigint,                              -- which of its case's entries, from 1
    commitment bytea,                               -- SHA-256 of salt and words
    leaf       text,                                -- what is hashed into the tree
    sealed_at  timestamptz,                         -- of the first checkpoint that holds it
    check ((salt is null) = (content is null)),
    unique (case_id, number)
);
create index log_entry_waiting on log_entry (arrival) where position is null;
create index log_entry_case on log_entry (case_id, arrival desc);
create index log_entry_actor on log_entry (actor, arrival desc);
create index log_entry_at on log_entry (at);

-- Hashes of perfect subtrees, from which proofs are put together without reading entries.
create table log_node (
    level    smallint not null,
    position bigint not null,
    hash     bytea not null,
    primary key (level, position)
);

create table log_checkpoint (
    id   bigint generated always as identity primary key,
    size bigint not null,
    root bytea not null,
    note text not null,                             -- signed, as C2SP tlog-checkpoint has it
    at   timestamptz not null
);
create index log_checkpoint_size on log_checkpoint (size);

-- Why somebody may look into a case, in the order in which they are asked.
create function access_ground(wanted uuid, person text) returns text language plpgsql stable security definer
set search_path = pg_catalog, public, pg_temp as
$$
begin
    return case
        when person = 'probity' then 'RULE'
        when exists (select 1 from case_member m where m.case_id = wanted and m.user_id = person) then 'MEMBER'
        when exists (select 1 from break_glass g where g.case_id = wanted and g.user_id = person and g.granted and g.until > now()) then 'BREAK_GLASS'
        when exists (select 1 from case_file c where c.id = wanted and not c.taken) then 'TRIAGE'
        when exists (select 1 from deciding_case d where d.case_id = wanted) then 'DECISION'
        else 'ROLE' end;
end
$$;

-- Nobody can guess words by their commitment without this.
create function log_salt() returns bytea language sql volatile as
$$ select sha256(convert_to(cast(gen_random_uuid() as text) || cast(gen_random_uuid() as text), 'UTF8')) $$;

-- Every line of a case's record is an entry, whichever code writes it.
create function log_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    insert into log_entry (at, actor, act, case_id, version, ground, salt, content)
    values (new.at, new.actor, new.kind, new.case_id, new.seq, access_ground(new.case_id, new.actor), log_salt(),
            cast(json_strip_nulls(json_build_object('text', new.text, 'subject', new.subject_id, 'alert', new.alert_id,
                                                    'from', new.from_value, 'to', new.to_value)) as text));
    return null;
end
$$;
create trigger logged after insert on timeline_entry for each row execute function log_change();

insert into log_entry (at, actor, act, case_id, version, ground, salt, content)
select at, actor, kind, case_id, seq, case actor when 'probity' then 'RULE' else 'ROLE' end, log_salt(),
       cast(json_strip_nulls(json_build_object('text', text, 'subject', subject_id, 'alert', alert_id, 'from', from_value, 'to', to_value)) as text)
from timeline_entry order by at, case_id, seq;

-- An entry gets its place once; after that its words go, or stay.
create function log_entry_stands() returns trigger language plpgsql as
$$
begin
    if (new.arrival, new.at, new.actor, new.act, new.case_id, new.version, new.ground)
        is distinct from (old.arrival, old.at, old.actor, old.act, old.case_id, old.version, old.ground)
       or old.position is null and (new.position is null or (new.salt, new.content) is distinct from (old.salt, old.content))
       or old.position is not null
          and ((new.position, new.number, new.commitment, new.leaf, new.sealed_at)
                   is distinct from (old.position, old.number, old.commitment, old.leaf, old.sealed_at)
               or new.salt is not null or new.content is not null) then
        raise insufficient_privilege using message = 'what is on the record stays as it is';
    end if;
    return new;
end
$$;
create trigger stands before update on log_entry for each row execute function log_entry_stands();

-- Destroys the words of cases closed before then that are under no hold, and whose entries all have their place; by rule alone. How many.
alter table case_file add column held_at timestamptz;
alter table case_file add column erased_at timestamptz;
create function erase_cases(before timestamptz) returns integer language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp as
$$
declare
    done integer := 0;
    file record;
begin
    if current_setting('probity.reader', true) is distinct from 'probity' then
        raise insufficient_privilege using message = 'done by rule alone';
    end if;
    for file in select c.id, c.version from case_file c
                where c.state = 'CLOSED' and c.closed_at < before and c.held_at is null and c.erased_at is null
                  and not exists (select 1 from log_entry e where e.case_id = c.id and e.position is null)
                order by c.closed_at limit 100 for update skip locked loop
        update log_entry set salt = null, content = null where case_id = file.id;
        update timeline_entry set text = 'Erased' where case_id = file.id;
        delete from case_bill where case_id = file.id;
        update case_file set title = 'Erased', reason = null, erased_at = now(), version = file.version + 1 where id = file.id;
        insert into timeline_entry (case_id, seq, at, actor, kind, text)
        values (file.id, file.version + 1, now(), 'probity', 'ERASED', 'Its words were destroyed, as retention asks');
        done := done + 1;
    end loop;
    return done;
end
$$;

do $$
declare
    signature text;
begin
    foreach signature in array array['access_ground(uuid, text)', 'log_salt()', 'erase_cases(timestamptz)'] loop
        execute format('revoke execute on function %s from public', signature);
        execute format('grant execute on function %s to %I', signature, '${app_role}');
    end loop;
    revoke execute on function log_change() from public;
end
$$;

grant select, insert on log_entry, log_node, log_checkpoint to ${app_role};
grant update (position, number, commitment, leaf, sealed_at) on log_entry to ${app_role};
grant usage on all sequences in schema public to ${app_role};

-- An entry is for whoever may see its case, and for auditors, who look after it; the wall stands above both. Nobody writes one in another's name, and only the service by rule gives them their place.
alter table log_entry enable row level security;
create policy wall on log_entry for select to ${app_role}
    using ((select wall_reader()) = 'probity'
           or (select wall_reader()) is not null
              and (case_id is null or exists (select 1 from case_file c where c.id = case_id)
                   or (select coalesce(wall_roles() ~ ' auditor ', false)) and case_id not in (select wall_cases())));
create policy told on log_entry for insert to ${app_role}
    with check ((select wall_reader()) = 'probity'
                or actor = (select wall_reader()) and (case_id is null or exists (select 1 from case_file c where c.id = case_id)));
create policy by_rule on log_entry for update to ${app_role} using ((select wall_reader()) = 'probity');
