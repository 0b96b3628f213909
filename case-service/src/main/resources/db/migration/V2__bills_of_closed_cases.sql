-- A closed case is read by the bills that it was decided on, whatever scoring says later; nobody may change them.

create table case_bill (
    case_id    uuid not null,
    subject_id uuid not null,
    body       text not null,
    primary key (case_id, subject_id),
    foreign key (case_id, subject_id) references case_subject
);

insert into case_bill (case_id, subject_id, body)
select s.case_id, s.subject_id, b.body
from case_file c
join case_subject s on s.case_id = c.id
join bill b on b.owner = coalesce((select a.id from alert a where a.case_id = s.case_id and a.subject_id = s.subject_id
                                   order by a.changed_at desc, a.id limit 1), s.subject_id)
where c.state = 'CLOSED';

grant select, insert on case_bill to ${app_role};
