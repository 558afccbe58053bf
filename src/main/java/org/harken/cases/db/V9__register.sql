-- Registers that come in: the file, how its columns are read, and what became of each row.
create table cases.register_import (
  id uuid primary key,
  state text not null check (state in ('DRAFT', 'WAITING', 'RUNNING', 'DONE', 'FAILED')),
  dry_run boolean not null,
  file uuid not null,
  file_name text not null,
  read_as text not null,
  mapping jsonb,
  rows int not null,
  fault text,
  sent_by uuid not null,
  sent_at timestamptz not null,
  finished_at timestamptz,
  -- one node works on it until then; the rows themselves are safe without it
  leased_until timestamptz
);
create index register_import_due on cases.register_import (sent_at) where state in ('WAITING', 'RUNNING');
create index register_import_sender on cases.register_import (sent_by, sent_at desc);

create table cases.register_row (
  import uuid not null references cases.register_import on delete cascade,
  row int not null,
  state text not null check (state in ('TAKEN', 'REPEATED', 'HELD')),
  row_key text,
  reference text,
  faults jsonb not null,
  primary key (import, row)
);
create index register_row_key on cases.register_row (import, row_key) where state = 'TAKEN';

-- Each good row once, whoever sends it, on however many nodes.
create table cases.register_taken (
  row_key text primary key,
  -- empty only inside the transaction that records the case
  case_id uuid,
  reference text,
  import uuid not null,
  row int not null
);
