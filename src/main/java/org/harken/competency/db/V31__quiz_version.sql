-- A quiz that somebody has answered is never changed: a change is a new version, and each keeps the one they answered.
alter table competency.question add column version int not null default 1;
alter table competency.training_session add column quiz_version int not null default 1;
alter table competency.training_seat add column quiz_version int;
update competency.training_seat set quiz_version = 1 where before_right is not null or after_right is not null;
