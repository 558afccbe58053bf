-- a visit: one sign-in on one device, until it ends; requests of an ended or locked visit are nobody's
create table access.visit (
  id uuid primary key,
  staff uuid not null references access.staff,
  how text not null,
  device text not null,
  address text not null,
  began_at timestamptz not null,
  last_used_at timestamptz not null,
  locked_at timestamptz,
  setup_due boolean not null default false,
  ended_at timestamptz,
  ended_by text
);
create index visit_open on access.visit (staff, last_used_at desc) where ended_at is null;
create index visit_by_staff on access.visit (staff, began_at desc);
create index visit_ended on access.visit (ended_at);

-- words somebody had typed and not sent when the desk was locked: for that person alone, until thrown away
create table access.unsent (
  id uuid primary key,
  staff uuid not null references access.staff,
  visit uuid not null references access.visit on delete cascade,
  page text not null,
  title text not null,
  fields text not null,
  kept_at timestamptz not null
);
create unique index unsent_once on access.unsent (staff, page);
create index unsent_by_age on access.unsent (kept_at);
