-- Training for other staff: the session, who was invited, who came, and what it changed.
create table competency.training_session (
  id uuid primary key,
  title text not null,
  topic text not null,
  about text not null,
  trainer uuid not null,
  facility uuid not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null check (status in ('PLANNED', 'OPEN', 'ENDED', 'CALLED_OFF')),
  -- what the codes at the door are made of; gone when the session ends
  door_secret bytea,
  second_quiz boolean not null default false,
  planned_at timestamptz not null,
  ended_at timestamptz
);
create index training_session_starts on competency.training_session (starts_at);

create table competency.training_invitation (
  id uuid primary key,
  session uuid not null references competency.training_session,
  department uuid,
  staff uuid,
  name text not null,
  address text not null,
  invited_at timestamptz not null,
  unique (session, address)
);

create table competency.training_material (
  id uuid primary key,
  session uuid not null references competency.training_session,
  title text not null,
  link text not null,
  file uuid,
  file_name text not null
);
create index training_material_session on competency.training_material (session);

-- One seat for each who came. The ticket opens their own page, without an account; its print is kept.
create table competency.training_seat (
  id uuid primary key,
  session uuid not null references competency.training_session,
  ticket text not null unique,
  name text not null,
  department uuid,
  department_name text not null,
  staff uuid,
  came_at timestamptz not null,
  before_right int,
  after_right int,
  useful int,
  words text not null default '',
  fed_back boolean not null default false,
  unique (session, staff)
);
create unique index training_seat_name on competency.training_seat (session, lower(name), department_name);
