-- What a file of a draft is called and what it is, closed with the draft's key as its words are. Files kept before
-- cannot be closed without their keys; they leave their drafts.
delete from portal.draft_file;
alter table portal.draft_file drop column name;
alter table portal.draft_file add column about bytea not null;
