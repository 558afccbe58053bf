-- how often something was done in a window of time; keys are hashes, so that no address is kept in the clear
create table platform.use_count (
  key text not null,
  window_start timestamptz not null,
  used bigint not null,
  expires_at timestamptz not null,
  primary key (key, window_start)
);
create index use_count_expired on platform.use_count (expires_at);

-- answers to POSTs with an Idempotency-Key, kept for a day
create table platform.kept_answer (
  actor uuid not null,
  key text not null,
  request_hash bytea not null,
  status int,
  content_type text,
  location text,
  body bytea,
  kept_at timestamptz not null,
  primary key (actor, key)
);
create index kept_answer_by_age on platform.kept_answer (kept_at);
