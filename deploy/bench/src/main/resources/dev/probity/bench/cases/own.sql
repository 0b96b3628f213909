-- What alerts opened is given to the people who work in the bench, to each as much.
insert into worker (id, name, roles, seen_at, staff_ref) select 'bench' || i, 'Bench ' || i, ' investigator ', now(), 'staff:W-' || i from generate_series(0, {people} - 1) i;
create table own as
select f.id, 'bench' || (row_number() over (order by f.number) - 1) % {people} as user_id, (row_number() over (order by f.number) - 1) / {people} as place from case_file f where f.opened_by = 'probity' and f.state = 'OPEN';
alter table own add primary key (user_id, place);
grant select on own to probity_app;
insert into case_member (case_id, user_id, since) select id, user_id, now() from own;
update case_file f set assignee = own.user_id from own where own.id = f.id;
vacuum (analyze);
