-- What other cases keep of a case that was destroyed: its reference, how they belonged together, and the day.
create table cases.gone_link (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  reference text not null,
  kind text not null,
  from_here boolean not null,
  destroyed_on date not null
);
create index gone_link_case on cases.gone_link (case_id);
alter table cases.repair add column moved_gone text;
create index case_file_merged on cases.case_file (merged_into) where merged_into is not null;
