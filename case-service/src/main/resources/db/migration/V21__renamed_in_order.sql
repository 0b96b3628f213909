-- Merchants that are named or renamed together make the words of their cases anew in the order of the cases' ids, whichever merchant comes first (ADR 0079).
drop trigger words_named on merchant_profile;
drop trigger words_changed on merchant_profile;
create function merchants_named() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    wanted uuid;
begin
    for wanted in select distinct c.case_id from named n join case_subject c on c.subject_id = n.subject_id where n.name is not null order by c.case_id loop
        perform say_words(wanted);
    end loop;
    return null;
end
$$;
create function merchants_renamed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    wanted uuid;
begin
    for wanted in select distinct c.case_id from named n join before b on b.ref = n.ref join case_subject c on c.subject_id = n.subject_id
                  where n.name is distinct from b.name order by c.case_id loop
        perform say_words(wanted);
    end loop;
    return null;
end
$$;
create trigger words_named after insert on merchant_profile referencing new table as named for each statement execute function merchants_named();
create trigger words_changed after update on merchant_profile referencing old table as before new table as named for each statement
    execute function merchants_renamed();
revoke execute on function merchants_named(), merchants_renamed() from public;

create or replace function words_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
begin
    if tg_table_name = 'case_file' then
        perform say_words(new.id);
    elsif tg_op = 'DELETE' then
        perform say_words(old.case_id);
    else
        perform say_words(new.case_id);
    end if;
    return null;
end
$$;
