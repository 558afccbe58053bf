create schema people;

create table people.person (
  id uuid primary key,
  name text,
  email text,
  phone text,
  mrn text,
  birth_date date,
  address text,
  language text,
  contact_wishes text,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
-- not unique: where a number was mistyped, two people must not become one
create index person_mrn on people.person (upper(mrn)) where mrn is not null;

create table people.authority (
  id uuid primary key,
  concern uuid not null,
  person uuid not null references people.person (id),
  basis text not null,
  proof text not null,
  recorded_by uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  ended_because text
);
create index authority_concern on people.authority (concern);
create unique index authority_in_force on people.authority (concern, person) where until_at is null;
