-- Who learns from whom, and their talks. The words of a talk are read by the two of them alone.
create table competency.mentor_pair (
  id uuid primary key,
  mentor uuid not null,
  learner uuid not null,
  from_day date not null,
  until_day date,
  next_talk date,
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index mentor_pair_learner on competency.mentor_pair (learner);
create index mentor_pair_mentor on competency.mentor_pair (mentor);

create table competency.mentor_talk (
  id uuid primary key,
  pair uuid not null references competency.mentor_pair,
  on_day date not null,
  words text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null
);
create index mentor_talk_pair on competency.mentor_talk (pair, on_day);
