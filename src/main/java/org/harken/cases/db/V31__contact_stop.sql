-- The person said that mail and voicemail are not safe for them. Open until staff who talked with them lift it.
create table cases.contact_stop (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  safe_way text not null,
  stopped_by_name text not null,
  stopped_at timestamptz not null,
  lifted_by_name text,
  lifted_at timestamptz,
  lifted_because text
);
create unique index contact_stop_case on cases.contact_stop (case_id) where lifted_at is null;
