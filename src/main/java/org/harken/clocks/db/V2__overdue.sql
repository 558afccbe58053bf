create index obligation_by_lateness on clocks.obligation (missed_after) where state in ('OPEN', 'EXTENDED');
