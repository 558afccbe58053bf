-- Who was asked by a task: the office itself, or a department, and from when on.
create table cases.task_place (
  task uuid not null,
  case_id uuid not null references cases.case_file,
  since timestamptz not null,
  office boolean not null,
  -- empty where the department of whoever was asked is not known
  department uuid,
  primary key (task, since)
);
create index task_place_case on cases.task_place (case_id);

-- When a case came to each step, from its receipt to its first close. Kept again after every change.
create table cases.timing (
  case_id uuid primary key references cases.case_file,
  facility uuid not null,
  department uuid,
  kind text not null,
  zone text not null,
  received_at timestamptz not null,
  received_on date not null,
  taken_at timestamptz,
  asked_at timestamptz,
  heard_at timestamptz,
  begun_at timestamptz,
  finished_at timestamptz,
  acknowledged_at timestamptz,
  progress_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  closed_on date,
  reopened int not null,
  extended int not null,
  kept_at timestamptz not null
);
create index timing_received on cases.timing (received_on, facility, kind);
create index timing_group on cases.timing (facility, kind, received_at desc);
create index timing_closed on cases.timing (closed_on, facility, kind) where closed_on is not null;

-- What was owed on it, by letter: copies of what clocks derives.
create table cases.owed (
  case_id uuid not null references cases.case_file,
  -- for a moment it may stand on two cases that became one
  id uuid not null,
  facility uuid not null,
  department uuid,
  kind text not null,
  letter text not null,
  started_on date not null,
  started_at timestamptz not null,
  due_on date not null,
  due_at timestamptz not null,
  met_at timestamptz,
  -- owed no more without having been met, and from when on
  ended_at timestamptz,
  -- of the first run, from the receipt to the first close
  first_run boolean not null,
  primary key (case_id, id)
);
create index owed_due on cases.owed (due_on, facility, kind);
create index owed_started on cases.owed (started_on, facility, kind);

-- How long it has waited for whom. Never a person by name.
create table cases.waited (
  case_id uuid not null references cases.case_file,
  party text not null,
  -- the nil id where it is no department, or not known which
  department uuid not null,
  seconds bigint not null,
  facility uuid not null,
  case_department uuid,
  kind text not null,
  received_on date not null,
  primary key (case_id, party, department)
);
create index waited_received on cases.waited (received_on, facility, kind);

-- How long such cases took from a step to a letter before.
create table cases.pace (
  facility uuid not null,
  kind text not null,
  goal text not null,
  step text not null,
  -- how many had come to an end
  ended int not null,
  counted int not null,
  curve jsonb not null,
  made_at timestamptz not null,
  primary key (facility, kind, goal, step)
);

-- Changed since figures were kept of it: how often. A change meanwhile is seen by the number.
alter table cases.worklist_row add column unfigured int not null default 1;
alter table cases.worklist_row add column figured_at timestamptz;
-- How likely it is to be late, in thousandths; 1000 where it is late; -1 where nothing is owed; empty where that
-- cannot be known.
alter table cases.worklist_row add column forecast int;
alter table cases.worklist_row add column forecast_order int not null generated always as (
  case when danger then -1 when forecast is null then 2000 when forecast < 0 then 3000 else 1000 - forecast end) stored;
create index worklist_row_unfigured on cases.worklist_row (case_id) where unfigured > 0;
create index worklist_row_figured on cases.worklist_row (figured_at) where status = 'OPEN';
create index worklist_row_forecast on cases.worklist_row (forecast_order, case_id) where status = 'OPEN';
create index worklist_row_own_forecast on cases.worklist_row (owner, forecast_order, case_id) where status = 'OPEN';
