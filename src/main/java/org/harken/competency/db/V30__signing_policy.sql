-- How many sign, how long it counts, what an audit asks: the house's own versions after the one that Harken ships.
-- Nothing is changed here or taken away: a change is a new version from a day on.
create table competency.signing_policy (
  version integer primary key,
  from_day date not null,
  source text not null,
  content text not null,
  changed_by uuid not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
