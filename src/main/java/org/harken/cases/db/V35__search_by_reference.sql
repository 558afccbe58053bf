-- a part of a reference is found by an index, as a part of a name is
create index worklist_row_reference on cases.worklist_row using gin (reference gin_trgm_ops);
