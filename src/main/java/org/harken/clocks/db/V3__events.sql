-- What happened on each case, as far as clocks go by it: what is owed follows from it alone. Nothing
-- here is ever changed but the case it is on, when two become one.
create table clocks.event (
  subject uuid not null,
  thread uuid not null,
  number int not null,
  type text not null,
  at timestamptz not null,
  matter text,
  ends boolean not null,
  again boolean not null,
  stage int,
  day date,
  notice_sent_at timestamptz,
  decider text,
  by_name text,
  reason text,
  -- what counted when it was told; only with what may start a clock
  facility uuid,
  zone text,
  packs text[],
  stated_days int,
  told_at timestamptz not null,
  primary key (thread, number)
);
create index event_by_subject on clocks.event (subject);

-- one row a case: the last number given, and the row that is held while something is told
create table clocks.ledger (
  subject uuid primary key,
  events int not null
);

-- a case that went on in another, and after which of its events
create table clocks.joined (
  subject uuid not null,
  thread uuid not null,
  goes_into uuid not null,
  after_event int not null,
  primary key (subject, thread)
);

-- the packs that the organisation has written itself; a version is never changed
create table clocks.pack (
  rule_set text not null,
  version text not null,
  effective_from date not null,
  text text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (rule_set, version)
);

-- which packs count in a facility from a day on, against what is shipped
create table clocks.chosen_pack (
  facility uuid not null,
  rule_set text not null,
  effective_from date not null,
  chosen boolean not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility, rule_set, effective_from)
);

-- a hospital's own days and switches; a later line stands over an earlier one, none is written over
create table clocks.own_day (
  facility uuid not null,
  day date not null,
  open boolean,
  why text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility, day, set_at)
);
create table clocks.day_switch (
  facility uuid not null,
  calendar text not null,
  key text not null,
  day_off boolean,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (facility, calendar, key, set_at)
);

alter table clocks.obligation
  add column key text,
  add column matter text not null default 'grievance',
  add column paused_seconds bigint not null default 0,
  add column paused_since timestamptz,
  add column paused_until timestamptz,
  add column paused_why text,
  add column extended int not null default 0,
  add column letter text,
  add column changed_at timestamptz;
drop index clocks.obligation_running;

-- what was owed before events were kept: the events from which it follows
insert into clocks.event (subject, thread, number, type, at, matter, ends, again, day, by_name, reason,
  facility, zone, packs, stated_days, told_at)
select subject, subject, row_number() over (partition by subject order by at, type), type, at, matter,
  false, again, day, by_name, reason, facility, zone, packs, stated_days, told_at
from (
  select subject, 'RECEIVED' as type, started_at as at, 'grievance' as matter,
    trigger = 'grievance-reopened' as again, null::date as day, null as by_name, null as reason,
    (array_agg(facility))[1] as facility, min(zone) as zone,
    array_agg(distinct pack || '@' || pack_version) as packs, max(stated_duration) as stated_days,
    min(created_at) as told_at
  from clocks.obligation where trigger in ('grievance-received', 'grievance-reopened')
  group by subject, trigger, started_at
  union all
  select subject, 'CLASSIFIED', started_at, 'danger', false, null, null, null,
    (array_agg(facility))[1], min(zone), array_agg(distinct pack || '@' || pack_version), null, min(created_at)
  from clocks.obligation where trigger = 'danger-alleged' group by subject, started_at
  union all
  select subject, 'ACKNOWLEDGED', met_at, 'danger', false, null, min(met_by), null,
    null, null, null, null, min(created_at)
  from clocks.obligation where state = 'MET' and kind = 'IMMEDIATE_REVIEW' group by subject, met_at
  union all
  select subject, case when bool_or(kind = 'FINAL') then 'RESOLVED' else 'INTERIM_SENT' end, met_at, null,
    false,
    case when not bool_or(kind = 'FINAL') then (
      select min((p.due_at at time zone p.zone)::date) from clocks.obligation p
      where p.subject = o.subject and p.pack = 'PROMISE' and p.started_at >= o.met_at
        and p.started_at < o.met_at + interval '7 days') end,
    min(met_by), null, null, null, null, null, min(created_at)
  from clocks.obligation o where state = 'MET' and kind <> 'IMMEDIATE_REVIEW' group by subject, met_at
  union all
  -- a promise whose letter met nothing
  select subject, 'INTERIM_SENT', started_at, null, false, (due_at at time zone zone)::date, null, null,
    null, null, null, null, created_at
  from clocks.obligation p where pack = 'PROMISE'
    and not exists (select 1 from clocks.obligation o
      where o.subject = p.subject and o.state = 'MET' and o.kind not in ('IMMEDIATE_REVIEW', 'FINAL')
        and o.met_at <= p.started_at and o.met_at > p.started_at - interval '7 days')
  union all
  select subject, 'CLOSED', greatest(max(started_at), max(met_at)), null, false, null, null,
    min(cancelled_because), null, null, null, null, min(created_at)
  from clocks.obligation o where state = 'CANCELLED'
    and not exists (select 1 from clocks.obligation p
      where p.subject = o.subject and p.state in ('OPEN', 'PAUSED', 'EXTENDED'))
  group by subject
) was;
insert into clocks.ledger (subject, events) select subject, max(number) from clocks.event group by subject;

update clocks.obligation o set
  key = k.key,
  matter = case when o.kind = 'IMMEDIATE_REVIEW' then 'danger' else 'grievance' end,
  extended = case when o.pack = 'PROMISE' then 1 else 0 end,
  letter = case o.kind when 'ACK_OR_RESOLVE' then 'INTERIM' when 'FINAL' then 'RESOLUTION' end
from (
  select id, subject || '/' || case when pack = 'PROMISE' then 'PROMISE/' else pack || '/' || rule || '/' end
    || row_number() over (partition by subject, pack, rule order by started_at, created_at, id) as key
  from clocks.obligation) k
where k.id = o.id;
alter table clocks.obligation alter column key set not null;
create unique index obligation_once on clocks.obligation (subject, key);
alter table clocks.obligation drop column trigger, drop column stated_duration;
