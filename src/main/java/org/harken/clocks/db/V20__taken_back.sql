-- what was told wrongly: it stays on file and counts no more
alter table clocks.event add column taken_back_at timestamptz;
