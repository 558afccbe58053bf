-- A trainee's intake is a case from the first save; until a senior has signed it, it is a draft. An intake picked to be
-- read afterwards stands here too; nothing waits for that one.
create table cases.cosign (
  case_id uuid primary key references cases.case_file,
  kind text not null check (kind in ('COSIGN', 'SAMPLE')),
  author uuid not null,
  author_name text not null,
  since timestamptz not null,
  signed_by uuid,
  signed_by_name text,
  signed_at timestamptz,
  fields int not null default 0,
  corrected int not null default 0,
  sent_back_by uuid,
  sent_back_by_name text,
  sent_back_at timestamptz,
  -- how many steps of the wait have been told
  told int not null default 0,
  check ((signed_by is null) = (signed_at is null)),
  check (signed_by is distinct from author)
);
create index cosign_open on cases.cosign (kind, since, case_id) where signed_at is null;
create index cosign_author on cases.cosign (author, since desc);

-- What an author learns from: names of fields and the reason. What stood there before and after stands on the case's
-- timeline alone, so that nothing of a patient hangs on a member of staff.
create table cases.cosign_correction (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  author uuid not null,
  field text not null,
  reason text not null,
  corrected_by uuid not null,
  corrected_by_name text not null,
  at timestamptz not null
);
create index cosign_correction_case on cases.cosign_correction (case_id, id);
create index cosign_correction_author on cases.cosign_correction (author, at desc);

-- lists say so, and ask nothing else for it
alter table cases.worklist_row add column unsigned boolean not null default false;
