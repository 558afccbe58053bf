create schema correspondence;

-- A letter. What people wrote is kept as one value; from release on the whole letter is frozen in snapshot.
create table correspondence.letter (
  id uuid primary key,
  case_id uuid not null,
  kind text not null check (kind in ('ACKNOWLEDGEMENT', 'INTERIM', 'RESOLUTION')),
  language text not null,
  status text not null check (status in ('DRAFT', 'RELEASED', 'SENT')),
  content jsonb not null,
  author uuid not null,
  last_writer uuid not null,
  created_at timestamptz not null,
  saved_at timestamptz not null,
  version int not null,
  set_aside_at timestamptz,
  addressee uuid,
  template_version text,
  released_at timestamptz,
  released_by uuid,
  release_reason text,
  snapshot text,
  snapshot_sha256 text,
  pdf uuid
);
create index letter_case_idx on correspondence.letter (case_id);

create table correspondence.sending (
  id uuid primary key,
  letter uuid not null references correspondence.letter (id),
  how text not null check (how in ('POST', 'HAND', 'EMAIL', 'FAX', 'PORTAL')),
  at timestamptz not null,
  sent_by uuid not null,
  recipient text not null,
  mail uuid,
  recorded_at timestamptz not null
);
create index sending_letter_idx on correspondence.sending (letter);
