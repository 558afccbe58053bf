-- What the tabs count and list stays quick however many cases are closed or open.
drop index cases.worklist_row_open;
create index worklist_row_open on cases.worklist_row (facility, due_at) where status = 'OPEN';
create index worklist_row_open_ward on cases.worklist_row (department, due_at) where status = 'OPEN';
create index worklist_row_nobody on cases.worklist_row (rank, case_id) where status = 'OPEN' and owner is null;
create index worklist_row_waiting on cases.worklist_row (rank, case_id) where status = 'OPEN' and waiting;
create index worklist_row_danger on cases.worklist_row (rank, case_id) where status = 'OPEN' and danger;
