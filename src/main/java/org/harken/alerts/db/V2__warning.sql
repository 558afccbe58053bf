-- What somebody was told of a deadline: once for each point, due moment and person. The id is that of its inbox line.
create table alerts.warning (
  id uuid primary key,
  staff uuid not null,
  as_whom text not null check (as_whom in ('OWNER', 'SUPERVISOR', 'DIRECTOR')),
  -- who answered for it then, also where somebody else was told
  owner uuid not null,
  deadline uuid not null,
  subject uuid not null,
  point text not null,
  due_at timestamptz not null,
  safety boolean not null,
  text text not null,
  link text not null,
  told_at timestamptz not null,
  mailed_at timestamptz,
  -- met, given another date, or told anew at a later point
  over_at timestamptz,
  unique (deadline, point, due_at, staff)
);
create index warning_to_mail on alerts.warning (staff) where mailed_at is null and over_at is null;
create index warning_standing on alerts.warning (staff) where over_at is null;
create index warning_subject on alerts.warning (subject) where over_at is null;

-- versions of the policy made on its page; the first ones are in policy/warnings.yaml
create table alerts.warning_policy (
  version int primary key,
  from_day date not null,
  document text not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null
);

-- the day on which somebody got the mail of the day; concern is what the outbox knows their mails by
create table alerts.digest (
  staff uuid primary key,
  concern uuid not null unique,
  day date
);
