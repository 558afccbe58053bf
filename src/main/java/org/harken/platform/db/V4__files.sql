-- Files people hand in or the house makes: the row, and the content in pieces of at most 1 MB.
create table platform.stored_file (
  id uuid not null primary key,
  name text not null,
  type text not null,
  size bigint not null,
  sha256 text not null,
  stored_at timestamp with time zone not null
);

create table platform.stored_piece (
  file uuid not null references platform.stored_file (id) on delete cascade,
  number int not null,
  content bytea not null,
  primary key (file, number)
);
