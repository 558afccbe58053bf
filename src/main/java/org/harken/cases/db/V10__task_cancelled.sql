-- A task ends with its case: nobody is left to do what nobody waits for.
alter table cases.task add column cancelled_at timestamptz;
alter table cases.task add column cancelled_because text;

update cases.task task
set cancelled_at = coalesce(
      (select max(closing.closed_at) from cases.closing closing where closing.case_id = task.case_id), now()),
    cancelled_because = 'case closed'
from cases.case_file file
where file.id = task.case_id and file.status = 'CLOSED' and task.done_at is null;

update cases.worklist_row set open_tasks = 0, waiting_tasks = 0, waiting = false where status = 'CLOSED';

drop index cases.task_assignee;
create index task_assignee on cases.task (assignee, due_on) where done_at is null and cancelled_at is null;
