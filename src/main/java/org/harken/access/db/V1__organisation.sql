create schema access;

create table access.facility (
  id uuid primary key,
  name text not null,
  zone text not null,
  state text not null,
  address text not null,
  office_phone text not null,
  office_hours text not null,
  emergency_phone text not null,
  state_agency text not null,
  quality_organization text not null,
  owner uuid,
  opened_at timestamptz not null
);
create unique index facility_name on access.facility (lower(name));

create table access.department (
  id uuid primary key,
  facility uuid not null references access.facility,
  name text not null,
  phone text not null,
  owner uuid
);
create unique index department_name on access.department (facility, lower(name));
create index department_by_name on access.department (lower(name));

create table access.staff (
  id uuid primary key,
  name text not null,
  email text not null,
  title text not null,
  phone text not null,
  role text not null,
  level text,
  facility uuid not null references access.facility,
  supervisor uuid references access.staff,
  active boolean not null default true,
  everything boolean not null default false,
  password text,
  hired_at timestamptz not null
);
create unique index staff_email on access.staff (lower(email));
create index staff_by_name on access.staff (lower(name));
create index staff_by_supervisor on access.staff (supervisor);

-- how far somebody reaches: one row a whole facility or a single department
create table access.staff_scope (
  staff uuid not null references access.staff,
  facility uuid references access.facility,
  department uuid references access.department,
  check (num_nonnulls(facility, department) = 1)
);
create unique index staff_scope_once on access.staff_scope (staff, facility, department) nulls not distinct;

create table access.leave (
  id uuid primary key,
  staff uuid not null references access.staff,
  first_day date not null,
  last_day date not null,
  check (first_day <= last_day)
);
create index leave_by_staff on access.leave (staff, last_day);

create table access.token (
  id uuid primary key,
  staff uuid not null references access.staff,
  name text not null,
  secret_hash bytea not null,
  permissions text[] not null,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create unique index token_secret on access.token (secret_hash);
create index token_by_staff on access.token (staff);

-- one row for ever: the organisation has begun and its first administrator is known
create table access.beginning (
  singleton boolean primary key check (singleton),
  administrator uuid not null,
  at timestamptz not null
);
