-- a person's open tasks are read in the order they are shown, and no further than shown
drop index cases.task_assignee;
create index task_assignee on cases.task (assignee, due_on, id) where done_at is null and cancelled_at is null;
