-- what a group of the identity provider opens here; a line is never changed, it ends and another begins
create table access.group_rule (
  id uuid primary key,
  place int not null,
  group_name text not null,
  role text not null,
  level text,
  title text not null,
  facility uuid not null references access.facility,
  everything boolean not null,
  department uuid references access.department,
  since timestamptz not null,
  decided_by uuid not null,
  until timestamptz,
  ended_by uuid
);
create index group_rule_in_force on access.group_rule (place, id) where until is null;

-- who somebody is at the identity provider; out_since: the provider no longer knows them
create table access.sso_identity (
  issuer text not null,
  subject text not null,
  staff uuid not null unique references access.staff,
  bound_at timestamptz not null,
  out_since timestamptz,
  primary key (issuer, subject)
);

-- visits that began there, with what asks again (sealed where HARKEN_SECRET is set)
create table access.sso_visit (
  visit uuid primary key references access.visit on delete cascade,
  staff uuid not null references access.staff,
  refresh bytea,
  confirmed_at timestamptz not null,
  asked_at timestamptz not null
);
create index sso_visit_by_asking on access.sso_visit (asked_at);
create index sso_visit_by_staff on access.sso_visit (staff);
