-- The small things of a day. A contact is what somebody wanted in a line; few of them become a case.
create table cases.contact (
  id uuid primary key,
  what text not null,
  way text not null,
  facility uuid not null,
  department uuid,
  -- nobody said where: the facility is only whose day it counts in
  place_unknown boolean not null,
  -- a place nobody here knows by that name, as it was said
  place_said text not null,
  zone text not null,
  settled boolean not null,
  name text,
  passed_to text,
  words text not null,
  -- when they came, called or left their message
  at timestamptz not null,
  heard_at timestamptz,
  -- the words may tell of abuse, neglect or harm
  danger boolean not null,
  calmed_at timestamptz,
  calmed_by uuid,
  calmed_by_name text,
  case_id uuid references cases.case_file,
  reference text,
  logged_by uuid not null,
  logged_by_name text not null,
  logged_at timestamptz not null
);
create index contact_mine on cases.contact (logged_by, logged_at desc);
create index contact_facility on cases.contact (facility, logged_at desc);
create index contact_danger on cases.contact (facility) where danger and case_id is null and calmed_at is null;

-- how a call ended, where it was one
alter table cases.attempt add column outcome text;

-- a task may belong to no case
alter table cases.task alter column case_id drop not null;
create index task_creator on cases.task (created_by) where case_id is null and done_at is null and cancelled_at is null;

-- Work that goes from one person to another for a while, and back.
create table cases.hand_over (
  id uuid primary key,
  giver uuid not null,
  giver_name text not null,
  taker uuid not null,
  taker_name text not null,
  from_day date not null,
  to_day date not null,
  zone text not null,
  word text not null,
  state text not null check (state in ('PLANNED', 'RUNNING', 'BACK', 'CANCELLED')),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz,
  ended_by_name text
);
create index hand_over_giver on cases.hand_over (giver, made_at desc);
create index hand_over_taker on cases.hand_over (taker, made_at desc);
create index hand_over_planned on cases.hand_over (from_day) where state = 'PLANNED';
create unique index hand_over_once on cases.hand_over (giver) where state in ('PLANNED', 'RUNNING');

create table cases.hand_over_item (
  id uuid primary key,
  hand_over uuid not null references cases.hand_over,
  case_id uuid,
  task uuid,
  label text not null,
  state text not null check (state in ('GIVEN', 'NOT_GIVEN', 'BACK', 'KEPT')),
  why text not null
);
create index hand_over_item_of on cases.hand_over_item (hand_over, id);
