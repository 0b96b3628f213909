-- What waits is seen (ADR 0076). A case is escalated by whoever works on it, or by rule once its clock ran out; that ends with somebody's answer or with the case.
alter table case_file add column escalated_at timestamptz;
alter table case_file add column escalated_by text;
alter table case_file add column escalation_reason text;
-- When it was escalated because its clock ran out: that happens once.
alter table case_file add column overdue_at timestamptz;
alter table case_file add check ((escalated_at is null) = (escalated_by is null) and (escalated_at is null) = (escalation_reason is null));
alter table case_file add check (escalated_at is null or state <> 'CLOSED');
create index case_file_escalated on case_file (escalated_at) where escalated_at is not null;
create index case_file_due on case_file (due_at) where state <> 'CLOSED' and overdue_at is null;

-- An order that can't be made is put off, so that those behind it go on; it is tried again for ever.
alter table proposal add column order_tries integer not null default 0;
alter table proposal add column next_try_at timestamptz;        -- null where no try failed
grant update (order_tries, next_try_at) on proposal to ${app_role};
