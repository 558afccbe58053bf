-- False where the story named no place: every house is named with its number until one is chosen.
alter table portal.receipt add column place_said boolean not null default true;
