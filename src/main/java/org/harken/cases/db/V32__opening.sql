-- A case opened outside somebody's own work, with the reason, once a day; and what the supervisor made of it.
create table cases.opening (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  reference text not null,
  staff uuid not null,
  staff_name text not null,
  day date not null,
  reason text not null,
  opened_at timestamptz not null,
  shown_to uuid,
  shown_to_name text,
  looked_at timestamptz,
  looked_by_name text,
  question text,
  reply text,
  unique (case_id, staff, day)
);
create index opening_shown on cases.opening (shown_to, opened_at desc);
create index opening_staff on cases.opening (staff, opened_at desc);
