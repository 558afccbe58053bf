package org.harken.correspondence.letters;

import java.util.List;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.cases.Cases;
import org.harken.cases.Finding;
import org.harken.correspondence.Missing;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.LetterCheck;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.model.LetterFacts;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a letter for somebody, which is itself written down. */
@Service
public class ReadLetter {

  private final Desk desk;
  private final ReleaseLetter release;
  private final Cases cases;
  private final Access access;
  private final Audit audit;
  private final PrintLetter print;

  ReadLetter(
      Desk desk,
      ReleaseLetter release,
      Cases cases,
      Access access,
      Audit audit,
      PrintLetter print) {
    this.desk = desk;
    this.release = release;
    this.cases = cases;
    this.access = access;
    this.audit = audit;
    this.print = print;
  }

  /**
   * A letter as it lies open.
   *
   * @param missing what keeps this reader from releasing it
   * @param frozen the words that were released; null while it is a draft
   * @param late a day by which a letter was owed has passed
   * @param maySupervise may release past what is not absolute, with a reason
   */
  public record OpenLetter(
      Letter letter,
      CaseSummary summary,
      LetterFacts facts,
      LetterCheck.Result result,
      List<Missing> missing,
      List<Finding> findings,
      String author,
      boolean maySupervise,
      boolean mayEmail,
      @Nullable LetterDocument frozen,
      boolean late) {}

  @Transactional
  public OpenLetter read(Actor actor, UUID id) {
    Desk.Laid laid = desk.lay(actor, id);
    CaseSummary summary = laid.summary();
    Release released = laid.letter().release();
    audit.viewed(actor, "case", summary.id().toString(), "letter");
    return new OpenLetter(
        laid.letter(),
        summary,
        laid.facts(),
        laid.result(),
        laid.letter().isDraft() ? release.missing(actor, laid) : List.of(),
        cases.findings(summary.id()),
        access.staff(laid.letter().author()).map(Staff::name).orElse(""),
        release.maySupervise(actor),
        cases.mayEmail(summary.id()),
        released == null ? null : print.frozen(released),
        desk.isLate(summary));
  }
}
