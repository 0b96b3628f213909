-- Closed cases of others with their subjects, members and lines, 180 a day for fifteen years, beside what alerts opened; triggers rest, so that of these nothing is in the log yet.
set session_replication_role = replica;
insert into subject (id, ref, kind, label, role, site, team)
select cast(md5('staff' || i) as uuid), 'staff:B-' || i, 'STAFF', 'Bench ' || i, 'seller-support', 'SZX', 'T-' || i % 20000 from generate_series(1, {cases} / 5) i;
insert into staff_profile (ref, role, team, manager_ref, site, event_time)
select 'staff:B-' || i, 'seller-support', 'T-' || i % 20000, 'staff:B-' || (i / 8 + 1), 'SZX', now() from generate_series(1, {cases} / 5) i;
-- who works with Probity is staff of no team
insert into staff_profile (ref, event_time) select 'staff:W-' || i, now() from generate_series(0, 999) i;
insert into case_file (id, number, title, state, assignee, opened_at, opened_by, changed_at, due_at, closed_at, closed_by, reason, total_mdb, posterior, version, taken)
select cast(md5('case' || i) as uuid), 1000000 + i, 'Reviewer contacts for a ring of three merchants', 'CLOSED', 'w' || i % 500, now() - i * interval '8 minutes' - interval '6 days', 'probity',
       now() - i * interval '8 minutes', now(), now() - i * interval '8 minutes', 'w' || i % 500, 'The bill carries it', (i % 60000 * 7919 % 60000) - 40000, 0.5, 5, true
from generate_series(1, {cases}) i;
insert into case_subject (case_id, subject_id, alerted, outcome, added_at)
select cast(md5('case' || i) as uuid), cast(md5('staff' || (i % ({cases} / 5) + 1)) as uuid), true, 'CONFIRMED', now() from generate_series(1, {cases}) i;
insert into case_member (case_id, user_id, since) select cast(md5('case' || i) as uuid), 'w' || i % 500, now() from generate_series(1, {cases}) i;
insert into timeline_entry (case_id, seq, at, actor, kind, text)
select cast(md5('case' || i) as uuid), s, now() - i * interval '8 minutes', 'w' || i % 500, case s when 1 then 'OPENED' else 'NOTED' end,
       'Asked the lead whether the campaign of last week explains these looks; it does not, see the list of merchants'
from generate_series(1, {cases}) i, generate_series(1, {lines}) s;
-- What their words are found by: the same of all but whom they are about.
insert into case_words (case_id, words)
select cast(md5('case' || i) as uuid), setweight(words_of('Bench ' || i % ({cases} / 5) + 1), 'A') || said.words
from generate_series(1, {cases}) i,
     (select setweight(words_of('Reviewer contacts for a ring of three merchants'), 'A')
          || setweight(words_of('Asked the lead whether the campaign of last week explains these looks; it does not, see the list of merchants'), 'C')) said(words);
set session_replication_role = origin;
