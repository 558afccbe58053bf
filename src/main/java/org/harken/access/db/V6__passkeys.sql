-- public keys of passkeys; the private ones never leave the device
create table access.passkey (
  id uuid primary key,
  staff uuid not null references access.staff,
  credential bytea not null unique,
  public_key bytea not null,
  sign_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text[] not null,
  attestation bytea,
  client_data bytea,
  label text not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null
);
create index passkey_by_staff on access.passkey (staff, created_at);

-- what a device is asked to sign; counts once, for five minutes, for what it was asked for
create table access.passkey_challenge (
  challenge bytea primary key,
  purpose text not null,
  staff uuid,
  expires_at timestamptz not null
);
create index passkey_challenge_expired on access.passkey_challenge (expires_at);
