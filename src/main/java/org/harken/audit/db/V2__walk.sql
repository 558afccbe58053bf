-- walks along the whole chain: asked for, under way, done. The newest one that is done is where the quick check begins.
create table audit.walk (
  id uuid primary key,
  state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
  asked_at timestamptz not null,
  known_number bigint,
  known_hash text,
  started_at timestamptz,
  finished_at timestamptz,
  result json
);
create index walk_by_age on audit.walk (asked_at desc);
