create schema audit;

-- facts is json, not jsonb: its exact text is part of what the hash covers
create table audit.entry (
  id uuid primary key,
  at timestamptz not null,
  written_at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  actor_title text not null,
  action text not null,
  subject_kind text not null,
  subject text not null,
  facts json not null,
  hash bytea not null,
  block bigint
);
create index entry_by_subject on audit.entry (subject_kind, subject, at desc, id desc);
create index entry_by_view on audit.entry (actor, subject_kind, subject, at) where action = 'viewed';
create index entry_by_block on audit.entry (block, id);

-- leaves: id (16 bytes) and hash (32 bytes) of every entry, in the order of their ids
create table audit.block (
  number bigint primary key,
  previous bytea not null,
  root bytea not null,
  entries int not null,
  leaves bytea not null,
  sealed_at timestamptz not null,
  hash bytea not null
);

create table audit.head (
  singleton boolean primary key check (singleton),
  number bigint not null,
  hash bytea not null
);
