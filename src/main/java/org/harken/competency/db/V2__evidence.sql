-- Whether work counts as evidence, for which purpose, and that staff were told. No row open: it does not.
create table competency.purpose (
  id uuid primary key,
  words text not null,
  told_on date not null,
  told_how text not null,
  begun_by uuid not null,
  begun_by_name text not null,
  begun_at timestamptz not null,
  ended_by_name text,
  ended_at timestamptz
);
create unique index purpose_in_force on competency.purpose ((true)) where ended_at is null;

-- What somebody did, and the statement that it may show. A reference and counts, never a patient's words.
create table competency.evidence (
  happening uuid not null,
  statement uuid not null references competency.statement,
  person uuid not null,
  rule text not null,
  kind text not null,
  subject text not null,
  counts text not null,
  at timestamptz not null,
  expires_on date not null,
  -- in the words of whose work it was
  note text not null default '',
  noted_at timestamptz,
  primary key (happening, statement)
);
create index evidence_person on competency.evidence (person, statement, at desc);

-- What the house decided otherwise than the file of rules says.
create table competency.rule_choice (
  rule text primary key,
  counts boolean not null,
  statements text not null,
  decided_by_name text not null,
  decided_at timestamptz not null
);
