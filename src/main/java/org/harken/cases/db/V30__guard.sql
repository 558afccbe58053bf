-- Whom a case is about among the staff, or whose account its patient has: closed to them and to those who report to them.
create table cases.concerned (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  -- empty for a name without an account
  staff uuid,
  name text not null,
  as_what text not null check (as_what in ('ABOUT', 'PATIENT')),
  named_by uuid not null,
  named_by_name text not null,
  named_at timestamptz not null,
  withdrawn_by_name text,
  withdrawn_at timestamptz,
  withdrawn_because text
);
create index concerned_case on cases.concerned (case_id) where withdrawn_at is null;

-- A case that only those on its list find.
create table cases.restriction (
  case_id uuid primary key references cases.case_file,
  because text not null,
  restricted_by uuid not null,
  restricted_by_name text not null,
  restricted_at timestamptz not null
);

create table cases.insider (
  case_id uuid not null references cases.case_file,
  staff uuid not null,
  name text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (case_id, staff)
);

-- Lists ask the two tables only where one of them says something.
alter table cases.worklist_row add column guarded boolean not null default false;
