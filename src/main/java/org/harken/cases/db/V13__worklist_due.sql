-- Counting what is due by when, over all facilities, in the order of an index.
create index worklist_row_due on cases.worklist_row (due_at) where status = 'OPEN';
