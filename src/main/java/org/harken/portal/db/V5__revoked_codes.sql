-- A code that opens nothing any more: lost, seen by somebody else, or replaced by a new one.
alter table portal.receipt add column revoked_at timestamptz;
alter table portal.receipt add column revoked_by text;
