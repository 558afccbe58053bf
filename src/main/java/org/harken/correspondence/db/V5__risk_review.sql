-- A sentence somebody asked a named reviewer about. It never keeps a letter from leaving.
create table correspondence.risk_review (
  id uuid primary key,
  letter uuid not null references correspondence.letter (id),
  category text not null,
  sentence text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  reviewer uuid not null,
  reviewer_name text not null,
  answer text,
  answered_by_name text,
  answered_at timestamptz
);
create index risk_review_letter on correspondence.risk_review (letter, id);
