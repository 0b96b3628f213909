-- Checkpoints go to where others keep them (ADR 0039): which did, so that each that is sent goes once, and the last before a quiet time goes, too.
alter table log_checkpoint add column sent_at timestamptz;
grant update (sent_at) on log_checkpoint to ${app_role};
