create schema clocks;

-- What is owed on a case. Whether it is missed is never stored: it follows from the clock.
create table clocks.obligation (
  id uuid primary key,
  subject uuid not null,
  facility uuid,
  kind text not null,
  label text not null,
  state text not null,
  trigger text,
  rule text,
  pack text not null,
  pack_version text not null,
  stated_duration int,
  started_at timestamptz not null,
  zone text not null,
  due_at timestamptz not null,
  missed_after timestamptz not null,
  because text not null,
  citation text not null,
  met_at timestamptz,
  met_by text,
  cancelled_because text,
  created_at timestamptz not null,
  constraint obligation_state check (state in ('OPEN', 'PAUSED', 'EXTENDED', 'MET', 'CANCELLED'))
);
create index obligation_subject on clocks.obligation (subject);
-- one clock of a kind runs on a case, however many nodes start it; promises may stand beside it
create unique index obligation_running on clocks.obligation (subject, kind)
  where trigger is not null and state in ('OPEN', 'PAUSED', 'EXTENDED');

-- The days a facility itself states in its grievance process; the line in force at receipt counts.
create table clocks.policy (
  facility uuid not null,
  effective_from date not null,
  final_days int not null check (final_days between 1 and 366),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility, effective_from)
);
