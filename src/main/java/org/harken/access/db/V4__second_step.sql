-- one-time codes as a second step: the shared secret (sealed where HARKEN_SECRET is set) and the last code that counted
create table access.second_step (
  staff uuid primary key references access.staff,
  secret bytea not null,
  began_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

-- what opens the account when the phone is lost; each counts once
create table access.recovery_code (
  staff uuid not null references access.staff,
  hash bytea not null,
  used_at timestamptz,
  primary key (staff, hash)
);

-- of which roles a second step is demanded; the newest row of a role counts
create table access.second_step_rule (
  id uuid primary key,
  role text not null,
  demanded boolean not null,
  since timestamptz not null,
  decided_by uuid not null
);
create index second_step_rule_newest on access.second_step_rule (role, since desc, id desc);
