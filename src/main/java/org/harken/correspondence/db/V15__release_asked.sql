-- A letter of somebody in training that waits for another to release it; gone when it was released.
create table correspondence.release_asked (
  letter uuid primary key references correspondence.letter (id),
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  -- how many steps of the wait have been told
  told int not null default 0
);
create index release_asked_at on correspondence.release_asked (asked_at);
