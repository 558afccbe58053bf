-- What is to be done next, for whom and from when, in the words of a list. Null where it has not been worked out yet:
-- a job does that for cases from before.
alter table cases.worklist_row add column steps text;
create index worklist_row_steps on cases.worklist_row (case_id) where steps is null;
