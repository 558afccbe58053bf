-- Words of harm in a small contact stand until it is a case or somebody says why it is none.
alter table cases.contact add column calmed_because text;
drop index cases.contact_danger;
create index contact_danger on cases.contact (at, id) where danger and case_id is null and calmed_at is null;
