create schema cases;

-- One number series a year. A sequence is never waited for; a number that is lost leaves a gap.
do $$
begin
  for y in 0..99 loop
    execute format('create sequence cases.reference_%s', lpad(y::text, 2, '0'));
  end loop;
end $$;

create table cases.case_file (
  id uuid primary key,
  reference text not null unique,
  kind text not null,
  status text not null,
  channel text not null,
  -- the channel the table looks at: once something came in writing, it stays in writing
  recognised_channel text not null,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  zone text not null,
  language text not null,
  title text not null,
  narrative text not null,
  facility uuid not null,
  department uuid,
  owner uuid,
  complainant uuid,
  patient uuid,
  relationship text,
  anonymous boolean not null,
  may_email boolean not null,
  answers jsonb not null,
  -- alleged and not yet accepted by somebody
  danger boolean not null,
  letter_declined_at timestamptz,
  merged_into uuid,
  search tsvector not null generated always as (
    to_tsvector('simple', reference || ' ' || title || ' ' || narrative)
    || to_tsvector('english', title || ' ' || narrative)
    || to_tsvector('spanish', title || ' ' || narrative)) stored
);
create index case_file_search on cases.case_file using gin (search);
create index case_file_people on cases.case_file (patient);
create index case_file_complainant on cases.case_file (complainant);

create table cases.decision (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  kind text not null,
  row_code text not null,
  pack text not null,
  pack_version text not null,
  text text not null,
  citation text not null,
  inputs jsonb not null,
  to_ask jsonb not null,
  danger boolean not null,
  for_review boolean not null,
  -- false where the table said less than what stood already
  standing boolean not null,
  by_hand boolean not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null
);
create index decision_case on cases.decision (case_id, id);

create table cases.event (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  kind text not null,
  type text,
  title text not null,
  text text not null,
  -- words of the person, which issues may point at
  persons_words boolean not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor uuid not null,
  actor_name text not null,
  actor_title text not null
);
create index event_case on cases.event (case_id, at desc, id desc);

create table cases.issue (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  number int not null,
  category text not null,
  category_label text not null,
  sub_code text,
  severity int not null check (severity between 0 and 3),
  department uuid,
  stage text,
  words text not null,
  coded_by uuid not null,
  coded_by_name text not null,
  coded_at timestamptz not null,
  unique (case_id, number)
);

create table cases.finding (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  issue uuid references cases.issue,
  text text not null,
  source text,
  found_by uuid not null,
  found_by_name text not null,
  found_at timestamptz not null
);
create index finding_case on cases.finding (case_id, id);

create table cases.task (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  text text not null,
  assignee uuid not null,
  assignee_name text not null,
  due_on date,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  done_by_name text,
  done_note text
);
create index task_case on cases.task (case_id, id);
create index task_assignee on cases.task (assignee, due_on) where done_at is null;

create table cases.note (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  text text not null,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamptz not null
);
create index note_case on cases.note (case_id, id);

create table cases.attachment (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  blob uuid not null,
  name text not null,
  type text not null,
  size bigint not null,
  attached_by uuid not null,
  attached_by_name text not null,
  attached_at timestamptz not null
);
create index attachment_case on cases.attachment (case_id, id);

create table cases.link (
  case_id uuid not null references cases.case_file,
  other uuid not null references cases.case_file,
  kind text not null,
  linked_by uuid not null,
  linked_at timestamptz not null,
  primary key (case_id, other, kind)
);
create index link_other on cases.link (other);

create table cases.danger_review (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  alleged_at timestamptz not null,
  accepted_by_name text,
  accepted_at timestamptz,
  recorded_by uuid
);
create index danger_review_case on cases.danger_review (case_id, id);

create table cases.clinical_review (
  case_id uuid primary key references cases.case_file,
  referred_on date not null,
  completed_on date
);

-- somebody tried to reach the person, or a letter came back
create table cases.attempt (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  at timestamptz not null,
  how text not null,
  result text not null,
  made_by uuid not null,
  made_by_name text not null,
  recorded_at timestamptz not null
);
create index attempt_case on cases.attempt (case_id, id);

create table cases.closing (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  outcome text not null,
  rationale text not null,
  transferred_to text,
  agreed_by uuid,
  agreed_by_name text,
  closed_by uuid not null,
  closed_by_name text not null,
  closed_at timestamptz not null,
  reopened_by_name text,
  reopened_at timestamptz,
  reopened_because text
);
create index closing_case on cases.closing (case_id, id);

-- What lists show: copies, kept in the transaction that changes the case.
create table cases.worklist_row (
  case_id uuid primary key references cases.case_file,
  reference text not null,
  title text not null,
  kind text not null,
  status text not null,
  channel text not null,
  language text not null,
  received_at timestamptz not null,
  facility uuid not null,
  facility_name text not null,
  zone text not null,
  department uuid,
  department_name text,
  owner uuid,
  owner_name text,
  patient_name text,
  complainant_name text,
  -- every name, number and record number of the people of the case, for searching
  names text not null,
  due_at timestamptz,
  due_kind text,
  due_label text,
  danger boolean not null,
  open_tasks int not null,
  -- tasks that somebody other than the owner has to do
  waiting_tasks int not null,
  waiting boolean not null,
  outcome text,
  -- what hurts first is lowest: danger, then what is due, then what came, then what closed last
  rank bigint not null
);
create index worklist_row_rank on cases.worklist_row (rank, case_id);
create index worklist_row_facility on cases.worklist_row (facility, rank, case_id);
create index worklist_row_department on cases.worklist_row (department, rank, case_id);
create index worklist_row_owner on cases.worklist_row (owner, rank, case_id) where status = 'OPEN';
create index worklist_row_open on cases.worklist_row (facility, owner) where status = 'OPEN';
create index worklist_row_names on cases.worklist_row using gin (names gin_trgm_ops);
