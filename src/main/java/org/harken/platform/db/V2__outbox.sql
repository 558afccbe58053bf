-- Mails on their way out. A row is written with what it tells of and never deleted by the sender.
create table platform.outgoing_mail (
  id uuid primary key,
  key text not null unique,
  recipient text not null,
  subject text not null,
  body text not null,
  concern uuid,
  message_id text not null unique,
  status text not null check (status in ('QUEUED', 'SENDING', 'SENT', 'UNSURE', 'HELD')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  next_attempt_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  last_fault text
);
create index outgoing_mail_due_idx on platform.outgoing_mail (next_attempt_at) where status in ('QUEUED', 'SENDING');
create index outgoing_mail_concern_idx on platform.outgoing_mail (concern) where concern is not null;

create table platform.outgoing_mail_attachment (
  mail uuid not null references platform.outgoing_mail (id),
  place int not null,
  file uuid not null,
  primary key (mail, place)
);
