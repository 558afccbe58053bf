create schema alerts;

create table alerts.alert (
  id uuid primary key,
  staff uuid not null,
  key text not null,
  text text not null,
  link text not null,
  at timestamptz not null,
  read_at timestamptz,
  unique (staff, key)
);
create index alert_unread on alerts.alert (staff, at desc) where read_at is null;
