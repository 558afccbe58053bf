package org.harken.cases.register;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/**
 * Takes the rows of unfinished imports in the name of who sent them. It may be stopped at any
 * moment and go on, here or on another node: rows with a result are left alone.
 */
@Component
class RunImports {

  private static final int ROWS_A_LEASE = 50;

  private final Imports imports;
  private final ImportedRows rows;
  private final OpenRegister registers;
  private final TakeRow takeRow;
  private final Sender sender;
  private final Clock clock;

  RunImports(
      Imports imports,
      ImportedRows rows,
      OpenRegister registers,
      TakeRow takeRow,
      Sender sender,
      Clock clock) {
    this.imports = imports;
    this.rows = rows;
    this.registers = registers;
    this.takeRow = takeRow;
    this.sender = sender;
    this.clock = clock;
  }

  /** Everything that waits; called by the schedule. */
  void runDue() {
    for (Optional<UUID> next = imports.leaseNext(clock.instant());
        next.isPresent();
        next = imports.leaseNext(clock.instant())) {
      run(next.get());
    }
  }

  /** One import to its end. Two nodes may do this at once. */
  void run(UUID id) {
    ImportRun run = imports.find(id).orElseThrow(NotFound::new);
    if (!run.isUnfinished()) {
      return;
    }
    Actor actor = sender.actor(run);
    if (actor == null) {
      sender.finished(run, ImportState.FAILED, "Who sent this may not import any more.");
      return;
    }
    Register register;
    Mapping mapping;
    try {
      register = registers.of(run);
      mapping = sender.mapping(run, register.headers());
    } catch (Refused unreadable) {
      sender.finished(run, ImportState.FAILED, unreadable.getMessage());
      return;
    }
    takeAll(run, actor, register, mapping);
    sender.finished(run, ImportState.DONE, null);
  }

  private void takeAll(ImportRun run, Actor actor, Register register, Mapping mapping) {
    var reader = new RowReader(register.headers(), mapping, sender.zones(actor));
    var keys = new RowKey(mapping, sender.homeFacility(actor));
    var sending = new TakeRow.Sending(run.id(), run.dryRun(), actor, reader, keys);
    Set<Integer> done = rows.done(run.id());
    int sinceLease = 0;
    for (Register.Line line : register.lines()) {
      if (!done.contains(line.row())) {
        takeRow.take(sending, line);
        if (++sinceLease == ROWS_A_LEASE) {
          imports.renewLease(run.id(), clock.instant());
          sinceLease = 0;
        }
      }
    }
  }
}
