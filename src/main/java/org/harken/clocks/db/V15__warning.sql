-- When somebody is told next of what is owed. Worked out by the sweep; where the due moment is another than the one
-- it was worked out for, the sweep looks again: nobody who writes an obligation has to think of it.
alter table clocks.obligation
  add column watched_due_at timestamptz,
  add column warned_until timestamptz,
  add column next_warning_at timestamptz;
-- only what is open stands in these: what is closed costs the sweep nothing
create index obligation_unseen on clocks.obligation (id)
  where state in ('OPEN', 'EXTENDED') and watched_due_at is distinct from due_at;
create index obligation_to_warn on clocks.obligation (next_warning_at) where state in ('OPEN', 'EXTENDED');

-- the policy by which next_warning_at was worked out
create table clocks.watched_by (
  singleton boolean primary key check (singleton),
  policy text not null
);
