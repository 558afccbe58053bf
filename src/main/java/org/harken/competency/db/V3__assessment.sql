-- What others saw of somebody: an observation, a simulated call, a test, feedback, or a signature.
create table competency.assessment (
  id uuid primary key,
  person uuid not null,
  statement uuid not null references competency.statement,
  kind text not null,
  -- 0 not seen, 1 with a prompt, 2 on their own, 3 can teach it; null where it is no judgement
  score integer check (score between 0 and 3),
  note text not null,
  by_staff uuid not null,
  by_name text not null,
  at timestamptz not null
);
create index assessment_person on competency.assessment (person, statement, at desc);

-- Somebody asks for a signature; an observer may be named.
create table competency.asked (
  id uuid primary key,
  person uuid not null,
  statement uuid not null references competency.statement,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  observer uuid,
  observer_name text,
  closed_at timestamptz
);
create index asked_person on competency.asked (person) where closed_at is null;
create index asked_observer on competency.asked (observer) where closed_at is null;

-- The person's own words: reflective notes and goals.
create table competency.reflection (
  id uuid primary key,
  person uuid not null,
  statement uuid references competency.statement,
  text text not null,
  at timestamptz not null
);
create index reflection_person on competency.reflection (person, at desc);

create table competency.goal (
  id uuid primary key,
  person uuid not null,
  text text not null,
  due_on date,
  set_at timestamptz not null,
  reached_at timestamptz
);
create index goal_person on competency.goal (person, set_at);

-- Five cases read against a checklist.
create table competency.file_audit (
  id uuid primary key,
  person uuid not null,
  checklist text not null,
  cases text not null,
  note text not null,
  by_staff uuid not null,
  by_name text not null,
  at timestamptz not null
);
create index file_audit_person on competency.file_audit (person, at desc);

create table competency.file_audit_answer (
  audit uuid not null references competency.file_audit,
  place integer not null,
  item text not null,
  met integer not null,
  looked_at integer not null,
  primary key (audit, place)
);

-- A move to the next level: proposed with what speaks for it, decided by a supervisor.
create table competency.move (
  id uuid primary key,
  person uuid not null,
  from_level text not null,
  to_level text not null,
  framework uuid not null references competency.framework,
  signed integer not null,
  needed integer not null,
  reason text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decision text,
  decided_because text,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamptz
);
create unique index move_open on competency.move (person) where decision is null;

-- Where a statement is practised, where the house says otherwise than the file.
create table competency.practised_at (
  statement uuid not null references competency.statement,
  place integer not null,
  label text not null,
  path text not null,
  primary key (statement, place)
);
create table competency.practised_choice (
  statement uuid primary key references competency.statement,
  decided_by_name text not null,
  decided_at timestamptz not null
);
