-- Somebody whom no alert of a case is about leaves it, too. The case stays behind the wall of whoever is near to them, and no rule draws them in again.
alter table case_detachment alter column alert_id drop not null;
