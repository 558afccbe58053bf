-- A thing to do on a case that stands on the list by itself, such as a letter that has to leave by a day.
create table cases.step (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  -- what it is about, such as a letter
  thing uuid not null unique,
  title text not null,
  link text not null,
  by_day date not null,
  asked_at timestamptz not null,
  done_at timestamptz
);
create index step_case on cases.step (case_id);
create index step_open on cases.step (by_day) where done_at is null;

-- How far somebody knows what happened while they were away.
create table cases.caught_up (
  staff uuid primary key,
  up_to timestamptz not null
);
-- what came while somebody was away, by place
create index case_file_recorded on cases.case_file (facility, recorded_at);
