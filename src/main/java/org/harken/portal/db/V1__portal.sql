create schema portal;

-- What somebody is writing. The text can be read only with the key, which lies here wrapped in what the code
-- and the browser's cookie yield; neither of these is kept.
create table portal.draft (
  id uuid primary key,
  lookup text not null unique,
  wrapped_key bytea not null,
  content bytea not null,
  form_token text not null,
  language text not null,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  sent_case uuid
);
create index draft_expiry on portal.draft (expires_at);

create table portal.draft_file (
  draft uuid not null references portal.draft on delete cascade,
  blob uuid not null,
  name text not null,
  size bigint not null,
  added_at timestamptz not null,
  primary key (draft, blob)
);

-- Who holds the code of a receipt may see where the case stands.
create table portal.receipt (
  lookup text primary key,
  case_id uuid not null,
  way text not null,
  made_at timestamptz not null,
  unsafe_at timestamptz
);
create index receipt_case on portal.receipt (case_id);

-- One browser that has shown a code. Its cookie is kept as a hash; what is sealed opens only with the cookie.
create table portal.pass (
  hash text primary key,
  draft uuid references portal.draft on delete cascade,
  lookup text references portal.receipt on delete cascade,
  sealed bytea not null,
  confirmed_until timestamptz,
  expires_at timestamptz not null
);
create index pass_expiry on portal.pass (expires_at);
create index pass_draft on portal.pass (draft);
create index pass_lookup on portal.pass (lookup);

-- Six digits sent to the contact the person chose, before their own words are shown.
create table portal.confirmation (
  id uuid primary key,
  lookup text not null references portal.receipt on delete cascade,
  hash text not null,
  wrong int not null,
  expires_at timestamptz not null
);
create index confirmation_lookup on portal.confirmation (lookup);

-- A form that was sent; the second time does nothing.
create table portal.used_form (
  hash text primary key,
  used_at timestamptz not null
);
create index used_form_age on portal.used_form (used_at);
