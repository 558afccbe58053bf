-- What stood on the wrong case, or was wrong: struck and explained, never erased.
create table cases.repair (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  thing text not null,
  item uuid not null unique,
  moved_to uuid references cases.case_file,
  moved_item uuid unique,
  reason text not null,
  struck_by uuid not null,
  struck_by_name text not null,
  struck_at timestamptz not null
);
create index repair_case on cases.repair (case_id);
create index repair_moved_to on cases.repair (moved_to) where moved_to is not null;

-- the note, finding, file, task or attempt a line tells of; and what a person's line answered anew
alter table cases.event add column item uuid;
alter table cases.event add column answers jsonb;
create index event_item on cases.event (item) where item is not null;

update cases.event line set item = one.id from cases.note one
where one.case_id = line.case_id and line.kind = 'NOTE' and line.type is null and line.title = 'Note'
  and line.text = one.text and abs(extract(epoch from line.recorded_at - one.written_at)) < 5;
update cases.event line set item = one.id from cases.finding one
where one.case_id = line.case_id and line.kind = 'FINDING' and line.text = one.text
  and abs(extract(epoch from line.recorded_at - one.found_at)) < 5;
update cases.event line set item = one.id from cases.attachment one
where one.case_id = line.case_id and line.kind = 'FILE' and line.text = one.name
  and abs(extract(epoch from line.recorded_at - one.attached_at)) < 5;
update cases.event line set item = one.id from cases.task one
where one.case_id = line.case_id and line.kind = 'TASK' and line.title like 'Task for %'
  and line.text = one.text and abs(extract(epoch from line.recorded_at - one.created_at)) < 5;
update cases.event line set item = one.id from cases.attempt one
where one.case_id = line.case_id and line.kind = 'CONTACT' and line.text = one.result and line.at = one.at
  and line.type is null;

-- A letter left that holds or rests on what was struck: was one person's information sent to another?
create table cases.privacy_question (
  id uuid primary key,
  case_id uuid not null references cases.case_file,
  other_case uuid,
  letter uuid not null,
  letter_name text not null,
  recipient text not null,
  left_at timestamptz not null,
  holds_words boolean not null,
  assignee uuid not null,
  assignee_name text not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  due_on date not null,
  rule text not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  sent_to_another boolean,
  who text,
  happened_on date,
  asked_back text,
  because text
);
create index privacy_question_case on cases.privacy_question (case_id, id);
create index privacy_question_open on cases.privacy_question (due_on) where answered_at is null;
create unique index privacy_question_once on cases.privacy_question (case_id, letter) where answered_at is null;
