-- A mail that was called back before it left: the sending stays on file, and counts no more.
alter table correspondence.sending add column called_back_at timestamptz;
