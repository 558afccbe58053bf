-- A deadline for which Harken drafted a letter: once for each due moment, whoever hears of it, on however many nodes.
create table correspondence.prompt (
  deadline uuid not null,
  due_at timestamptz not null,
  case_id uuid not null,
  -- null where a letter was there already that does as well
  letter uuid,
  at timestamptz not null,
  primary key (deadline, due_at)
);
create index prompt_case on correspondence.prompt (case_id);
