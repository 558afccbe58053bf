-- Why a mail was called back. One that was being handed over at that moment, or may have left before, keeps the reason
-- too: it is never tried again.
alter table platform.outgoing_mail add column called_back text
  check (called_back in ('UNSAFE', 'NO_CONSENT', 'PUT_RIGHT', 'CALLED_OFF'));
-- Somebody took a copy out, perhaps to send it from a mail program of their own: it may have left that way.
alter table platform.outgoing_mail add column taken_at timestamptz;

-- the outbox page by page, newest first
create index outgoing_mail_newest on platform.outgoing_mail (queued_at desc, id desc);
create index outgoing_mail_here on platform.outgoing_mail (queued_at desc, id desc) where status <> 'SENT';
