package org.harken.cases.register;

import java.util.List;
import java.util.UUID;
import org.harken.cases.intake.RecordCase;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one row in a transaction of its own: the case and the mark that this row is taken are kept
 * together or not at all. A trial does the same and undoes it.
 */
@Component
class TakeRow {

  private static final Logger LOG = LoggerFactory.getLogger(TakeRow.class);

  /** What stays the same for all rows of a run. */
  record Sending(UUID run, boolean dryRun, Actor sender, RowReader reader, RowKey keys) {}

  private final RecordCase recordCase;
  private final ImportedRows rows;
  private final TransactionTemplate transaction;

  TakeRow(RecordCase recordCase, ImportedRows rows, PlatformTransactionManager transactions) {
    this.recordCase = recordCase;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  void take(Sending sending, Register.Line line) {
    try {
      if (sending.dryRun()) {
        rows.add(sending.run(), tried(sending, line));
      } else {
        transaction.executeWithoutResult(status -> rows.add(sending.run(), taken(sending, line)));
      }
    } catch (Refused refusal) {
      rows.add(sending.run(), RowResult.held(line.row(), faults(refusal)));
    } catch (NotFound outOfReach) {
      rows.add(sending.run(), held(line, outOfReach.getMessage()));
    } catch (NonTransientDataAccessResourceException databaseGone) {
      throw databaseGone;
    } catch (NonTransientDataAccessException
        | IllegalArgumentException
        | IllegalStateException bug) {
      LOG.error("Row {} of import {} could not be kept", line.row(), sending.run(), bug);
      rows.add(sending.run(), held(line, "Harken could not keep this row. Please tell us."));
    }
  }

  private RowResult taken(Sending sending, Register.Line line) {
    if (line.fault() != null) {
      throw Refused.field("row", line.fault());
    }
    String key = sending.keys().of(line);
    if (!rows.claim(key, sending.run(), line.row())) {
      return RowResult.repeated(line.row(), key, rows.reference(key).orElse(null));
    }
    var recorded = recordCase.recordForNobody(sending.sender(), sending.reader().read(line));
    rows.became(key, recorded.id(), recorded.reference());
    return RowResult.taken(line.row(), key, recorded.reference());
  }

  private RowResult tried(Sending sending, Register.Line line) {
    if (line.fault() != null) {
      throw Refused.field("row", line.fault());
    }
    String key = sending.keys().of(line);
    String known = rows.reference(key).orElse(null);
    if (known != null || rows.isTakenIn(sending.run(), key)) {
      return RowResult.repeated(line.row(), key, known);
    }
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          recordCase.recordForNobody(sending.sender(), sending.reader().read(line));
        });
    return RowResult.taken(line.row(), key, null);
  }

  private static List<Refused.FieldFault> faults(Refused refusal) {
    return refusal.faults().isEmpty()
        ? List.of(new Refused.FieldFault("row", refusal.getMessage()))
        : refusal.faults();
  }

  private static RowResult held(Register.Line line, @Nullable String reason) {
    return RowResult.held(
        line.row(), List.of(new Refused.FieldFault("row", reason == null ? "" : reason)));
  }
}
