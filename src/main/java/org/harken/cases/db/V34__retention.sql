-- A legal hold stops deletion; it never stops the answer.
create table cases.legal_hold (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  who text not null,
  why text not null,
  since date not null,
  set_by uuid not null,
  set_by_name text not null,
  set_at timestamptz not null,
  released_by_name text,
  released_at timestamptz,
  released_because text
);
create unique index legal_hold_stands on cases.legal_hold (case_id) where released_at is null;
create index legal_hold_case on cases.legal_hold (case_id);

-- What has served its time waits here for a person.
create table cases.retention_proposal (
  case_id uuid primary key references cases.case_file,
  rule text not null,
  rule_version text not null,
  due_on date not null,
  proposed_at timestamptz not null,
  kept_until date,
  kept_because text,
  kept_by_name text,
  kept_at timestamptz
);
create index retention_proposal_due on cases.retention_proposal (due_on);
create index closing_closed on cases.closing (closed_at);

-- What was destroyed: no word of anybody, kept for ever.
create table cases.destruction (
  id uuid primary key,
  subject uuid not null,
  reference text not null,
  kind text not null,
  received_on date not null,
  closed_on date not null,
  rule text not null,
  rule_version text not null,
  due_on date not null,
  proposed_at timestamptz not null,
  confirmed_by uuid not null,
  confirmed_by_name text not null,
  destroyed_at timestamptz not null,
  records jsonb not null
);
create index destruction_reference on cases.destruction (reference);

create function cases.destruction_is_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'the destruction log is kept for ever';
end $$;
create trigger destruction_is_for_ever before update or delete on cases.destruction
  for each row execute function cases.destruction_is_for_ever();
