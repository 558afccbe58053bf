create schema if not exists interop;

-- With what badges are signed. The private part is sealed where HARKEN_SECRET is set; the public part stays for ever.
create table interop.badge_key (
  id text primary key,
  public_key text not null,
  private_key bytea not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
create unique index badge_key_in_use on interop.badge_key ((true)) where retired_at is null;

-- What was signed for somebody, told to others. The signed text is never changed.
create table interop.badge (
  id uuid primary key,
  person uuid not null,
  facility uuid not null,
  kind text not null,
  subject uuid not null,
  title text not null,
  description text not null,
  framework text not null,
  credit text not null,
  expires_on date,
  signed text not null,
  key text not null references interop.badge_key,
  issued_by uuid not null,
  issued_by_name text not null,
  issued_at timestamptz not null,
  -- the person's consent; null: nobody outside sees the page
  public_since timestamptz,
  with_name boolean not null default false,
  revoked_reason text,
  revoked_by_name text,
  revoked_at timestamptz
);
create index badge_person on interop.badge (person, issued_at desc);
