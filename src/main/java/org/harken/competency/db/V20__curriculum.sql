
-- What is learned in which order. A version in force is never changed: a change is a new version.
create table competency.curriculum (
  id uuid primary key,
  code text not null,
  version int not null,
  title text not null,
  level text not null,
  about text not null,
  weeks int not null,
  status text not null check (status in ('DRAFT', 'IN_FORCE', 'RETIRED')),
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null,
  unique (code, version)
);

create table competency.curriculum_unit (
  id uuid primary key,
  curriculum uuid not null references competency.curriculum,
  place int not null,
  kind text not null,
  title text not null,
  about text not null,
  link text not null,
  file uuid,
  file_name text not null,
  statements text not null,
  times int not null check (times between 1 and 50),
  week int not null,
  pass_percent int not null,
  unique (curriculum, place) deferrable initially deferred
);

-- Questions of a test, and of the quiz of a training session: owner is the unit or the session.
create table competency.question (
  id uuid primary key,
  owner uuid not null,
  place int not null,
  text text not null,
  -- none for a question answered in free words
  options text[] not null,
  right_option int,
  guide text not null
);
create index question_owner on competency.question (owner, place);

create table competency.assignment (
  id uuid primary key,
  curriculum uuid not null references competency.curriculum,
  learner uuid not null,
  assigned_by uuid not null,
  assigned_by_name text not null,
  assigned_on date not null,
  due_on date not null,
  finished_at timestamptz,
  stopped_at timestamptz,
  stopped_because text not null default ''
);
create index assignment_learner on competency.assignment (learner);

-- Each time a unit was done. Asked for by the learner, counted when the observer confirmed it.
create table competency.unit_time (
  id uuid primary key,
  assignment uuid not null references competency.assignment,
  unit uuid not null references competency.curriculum_unit,
  on_day date not null,
  observer uuid,
  observer_name text not null,
  word text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  counts boolean not null,
  answer text not null
);
create index unit_time_assignment on competency.unit_time (assignment, unit);
create index unit_time_observer on competency.unit_time (observer) where answered_at is null;

create table competency.test_try (
  id uuid primary key,
  assignment uuid not null references competency.assignment,
  unit uuid not null references competency.curriculum_unit,
  number int not null,
  handed_in_at timestamptz not null,
  marked_at timestamptz,
  marked_by uuid,
  marked_by_name text not null,
  percent int,
  passed boolean,
  unique (assignment, unit, number)
);

create table competency.test_answer (
  test_try uuid not null references competency.test_try,
  question uuid not null references competency.question,
  chosen int,
  words text not null,
  is_right boolean,
  primary key (test_try, question)
);
