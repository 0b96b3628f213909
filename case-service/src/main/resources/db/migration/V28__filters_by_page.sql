-- Filters are kept of the list of cases, too, under names of its own.

-- What is there already, and what the version before keeps while both run, is of the queue. That version finds a name by the key that goes here: until it
-- is gone, what it is asked to keep is refused and can be asked again.
alter table saved_filter add column page text not null default 'QUEUE' check (page in ('QUEUE', 'CASES'));
alter table saved_filter drop constraint saved_filter_pkey;
alter table saved_filter add primary key (user_id, page, name);
