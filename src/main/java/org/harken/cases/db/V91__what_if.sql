-- A rule that was only supposed, and how far the past cases have been judged by it.
create table cases.what_if (
  id uuid primary key,
  facility uuid not null,
  rule_set text not null,
  rule text not null,
  label text not null,
  -- how it was counted, in words
  was text not null,
  duration int not null,
  unit text not null,
  calendar text not null,
  since date not null,
  -- the last case judged; the next are those behind it
  after_case uuid,
  cases int not null default 0,
  judged int not null default 0,
  late int not null default 0,
  supposed_late int not null default 0,
  open int not null default 0,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  done_at timestamptz
);
create index what_if_waiting on cases.what_if (asked_at) where done_at is null;
create index what_if_asker on cases.what_if (asked_by, asked_at desc);

-- What would have been late.
create table cases.what_if_case (
  what_if uuid not null references cases.what_if on delete cascade,
  case_id uuid not null references cases.case_file,
  number int not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  supposed_due_at timestamptz not null,
  ended_at timestamptz,
  met boolean not null,
  late boolean not null,
  primary key (what_if, case_id, number)
);
create index what_if_case_of on cases.what_if_case (case_id);
