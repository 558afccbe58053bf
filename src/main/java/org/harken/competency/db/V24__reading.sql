-- What is worth reading, who read it, and what should change because of it.
create table competency.reading (
  id uuid primary key,
  kind text not null,
  title text not null,
  summary text not null,
  link text not null,
  file uuid,
  file_name text not null,
  minutes int not null check (minutes between 1 and 6000),
  category text not null,
  added_by uuid not null,
  added_by_name text not null,
  added_at timestamptz not null,
  withdrawn_at timestamptz
);

create table competency.reading_mark (
  reading uuid not null references competency.reading,
  staff uuid not null,
  read_at timestamptz not null,
  primary key (reading, staff)
);
create index reading_mark_staff on competency.reading_mark (staff);

create table competency.practice_proposal (
  id uuid primary key,
  reading uuid references competency.reading,
  wish text not null,
  why text not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  owner uuid not null,
  owner_name text not null,
  decision text not null check (decision in ('OPEN', 'ADOPTED', 'DECLINED', 'TRIED')),
  tried_until date,
  decided_on date,
  decided_by_name text not null,
  decision_words text not null
);
create index practice_proposal_owner on competency.practice_proposal (owner);
