-- Office hours in each language people read; office_hours stays what is said in English, and where there is no other.
alter table access.facility add column office_hours_in jsonb not null default '{}';
