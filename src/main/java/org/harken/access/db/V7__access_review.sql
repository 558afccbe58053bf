-- every quarter the owner of a facility looks through who has access to it
create table access.access_review (
  id uuid primary key,
  facility uuid not null references access.facility,
  quarter text not null,
  opened_at timestamptz not null,
  due_on date not null,
  closed_at timestamptz,
  unique (facility, quarter)
);
create index access_review_open on access.access_review (due_on) where closed_at is null;

create table access.access_review_line (
  review uuid not null references access.access_review,
  staff uuid not null references access.staff,
  decision text check (decision in ('KEEP', 'TAKE_AWAY')),
  decided_at timestamptz,
  decided_by uuid,
  primary key (review, staff)
);

-- facilities that a review took away from somebody: groups of the identity provider do not bring them back
create table access.taken_away (
  staff uuid not null references access.staff,
  facility uuid not null references access.facility,
  since timestamptz not null,
  primary key (staff, facility)
);
