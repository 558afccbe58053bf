-- A finished letter that holds or may rest on what was put right: it stays until somebody has looked at it again.
create table correspondence.second_look (
  id uuid primary key,
  letter uuid not null references correspondence.letter (id),
  holds_words boolean not null,
  asked_at timestamptz not null,
  outcome text check (outcome in ('CONFIRMED', 'WITHDRAWN')),
  reason text,
  -- the print of the words that were looked at; withdrawn words are not kept
  sha256 text not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text
);
create unique index second_look_open on correspondence.second_look (letter) where answered_at is null;
create index second_look_letter on correspondence.second_look (letter, id);
