-- By whom somebody is a member of a case: who broke the glass gives the case away, and isn't brought in by whom they gave it to (ADR 0070).

alter table case_member add column brought_by text;             -- null for whoever came by their own right
grant update (brought_by) on case_member to ${app_role};         -- in a case that is split off it is as in the one that it comes from

-- Of those who are members already the line that made them one tells it.
update case_member m set brought_by = (
    select t.actor from timeline_entry t
    where t.case_id = m.case_id and t.kind in ('ASSIGNED', 'MEMBER_ADDED') and t.to_value = m.user_id and t.actor <> m.user_id and t.at <= m.since
    order by t.seq limit 1);
