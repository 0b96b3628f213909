-- Whoever takes back an alert that was put aside says why, and that is on the record, too (ADR 0039); pods of before take none back.
create or replace function log_triage() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as
$$
declare
    reader text := coalesce(nullif(current_setting('probity.reader', true), ''), 'probity');
    act text;
    words text;
begin
    if reader = 'probity' then
        return null;
    end if;
    if new.state = 'DISMISSED' and old.state <> 'DISMISSED' then
        act := 'ALERT_DISMISSED';
        words := format('Dismissed (%s): %s', case new.outcome when 'INSUFFICIENT' then 'insufficient evidence' else lower(replace(new.outcome, '_', ' ')) end, new.reason);
    elsif new.state = 'SNOOZED' and (old.state <> 'SNOOZED' or (new.snoozed_until, new.snoozed_at) is distinct from (old.snoozed_until, old.snoozed_at)) then
        act := 'ALERT_SNOOZED';
        words := format('Put aside until %s: %s', to_char(new.snoozed_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'), new.reason);
    elsif new.state <> old.state then
        act := 'ALERT_TAKEN_BACK';
        words := 'Taken back into the queue' || coalesce(': ' || new.reason, '');
    elsif new.state in ('DISMISSED', 'DECIDED', 'ENDED') and new.assignee is not distinct from old.assignee then
        return null;                                    -- pods of before count the version of a dismissal by itself
    else
        act := 'ALERT_ASSIGNED';
        words := 'Given to ' || coalesce((select w.name from worker w where w.id = new.assignee), new.assignee, 'nobody');
    end if;
    if act = 'ALERT_DISMISSED' and new.decided_by is distinct from reader then
        raise check_violation using message = 'nobody dismisses an alert in the name of somebody else';
    end if;
    insert into log_entry (at, actor, act, alert_id, version, ground, salt, content)
    values (now(), reader, act, new.id, new.version, 'TRIAGE', log_salt(),
            cast(json_strip_nulls(json_build_object(
                'text', words, 'subject', new.subject_id, 'alert', new.id,
                'from', case act when 'ALERT_ASSIGNED' then old.assignee else old.state end,
                'to', case act when 'ALERT_ASSIGNED' then new.assignee else new.state end)) as text));
    return null;
end
$$;
