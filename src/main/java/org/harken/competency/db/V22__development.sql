-- What somebody did to stay good at their work, with its hours, and credentials that run out.
create table competency.development_line (
  id uuid primary key,
  staff uuid not null,
  on_day date not null,
  kind text not null,
  title text not null,
  provider text not null,
  minutes int not null check (minutes between 0 and 60000),
  category text not null,
  -- what brought it here: a reading, a training; null where it was typed
  source uuid,
  file uuid,
  file_name text not null,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_because text not null default '',
  unique (staff, source)
);
create index development_line_staff on competency.development_line (staff, on_day);

create table competency.credential (
  id uuid primary key,
  staff uuid not null,
  rule text not null,
  from_day date not null,
  until_day date not null,
  file uuid,
  file_name text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create index credential_staff on competency.credential (staff);
create index credential_until on competency.credential (until_day) where ended_at is null;
