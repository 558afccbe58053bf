create schema if not exists competency;

-- A framework as it came in. Of one lineage (occupation and maker) at most one version is in force.
create table competency.framework (
  id uuid primary key,
  lineage text not null,
  content_hash text not null,
  version text not null,
  status text not null check (status in ('PROPOSED', 'ADOPTED', 'RETIRED')),
  schema_version text not null,
  exported_at timestamptz,
  soc text not null,
  title text not null,
  occupation_group text not null,
  sector text not null,
  job_zone integer,
  job_zone_inferred boolean,
  description text not null,
  context_covered text not null,
  sources text not null,
  attribution text not null,
  report text not null,
  -- ours, to start with: any real one takes its place
  example boolean not null,
  imported_by uuid not null,
  imported_by_name text not null,
  imported_at timestamptz not null,
  adopted_by_name text,
  adopted_at timestamptz,
  unique (lineage, content_hash)
);
create unique index framework_in_force on competency.framework (lineage) where status = 'ADOPTED';

create table competency.framework_level (
  framework uuid not null references competency.framework,
  place integer not null,
  key text not null,
  code text not null,
  label text not null,
  primary key (framework, place)
);

-- A wording with its id, for all versions: who re-words it makes another statement.
create table competency.statement (
  id uuid primary key,
  lineage text not null,
  text text not null,
  text_hash text not null,
  topic text not null,
  expectation text not null,
  -- what kind of work shows it, in our own short names; empty where nobody said
  line text not null default ''
);
create index statement_text on competency.statement (lineage, text_hash);

create table competency.framework_statement (
  framework uuid not null references competency.framework,
  level_place integer not null,
  place integer not null,
  code text not null,
  statement uuid not null references competency.statement,
  primary key (framework, level_place, place)
);
create index framework_statement_by_id on competency.framework_statement (statement);

-- What a version re-words, and whether what was proved counts for the new words; null: nobody has said.
create table competency.reworded (
  framework uuid not null references competency.framework,
  former uuid not null references competency.statement,
  statement uuid not null references competency.statement,
  carries boolean,
  decided_by_name text,
  decided_at timestamptz,
  primary key (framework, former)
);

-- Whose framework is the ladder of this house.
create table competency.ladder (
  singleton boolean primary key default true check (singleton),
  lineage text not null
);
