-- a token everybody knows: valid in the demo profile alone
alter table access.token add column fixed boolean not null default false;
