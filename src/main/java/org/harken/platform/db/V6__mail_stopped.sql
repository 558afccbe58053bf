-- A mail that must not leave any more: it stays where it is and is never sent.
alter table platform.outgoing_mail drop constraint outgoing_mail_status_check;
alter table platform.outgoing_mail add constraint outgoing_mail_status_check
  check (status in ('QUEUED', 'SENDING', 'SENT', 'UNSURE', 'HELD', 'STOPPED'));
