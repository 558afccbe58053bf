-- The place of a badge in the W3C status lists of its house, and the same badge signed with it. Picked at random, so that
-- a place tells nothing. Badges of before have none: what was signed is never changed.
alter table interop.badge
  add column status_list int,
  add column status_index int,
  add column signed_for_lists text,
  add constraint badge_status_whole check (
    (status_list is null) = (status_index is null) and (status_list is null) = (signed_for_lists is null));
create unique index badge_status on interop.badge (facility, status_list, status_index) where status_index is not null;
