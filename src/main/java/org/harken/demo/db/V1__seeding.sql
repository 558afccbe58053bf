create schema demo;

-- one row: the moment to which all practice dates relate, kept so that a later start continues with the same dates
create table demo.seeding (
  singleton boolean primary key default true check (singleton),
  anchor timestamptz not null,
  ended_at timestamptz
);

-- one row a case, written in the transaction that made it: a start after a kill goes on where the last one stopped
create table demo.seeded_case (
  number int primary key,
  reference text not null,
  situation text not null,
  language text not null
);

-- how busy a department was, for rates later: days that patients spent in its beds, or visits where it has none
create table demo.patient_days (
  facility uuid not null,
  department uuid not null,
  month date not null,
  days int not null,
  visits int not null,
  primary key (department, month)
);
create index patient_days_by_month on demo.patient_days (month, facility);
