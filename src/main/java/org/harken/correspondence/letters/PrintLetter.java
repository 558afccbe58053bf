package org.harken.correspondence.letters;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.CaseSummary;
import org.harken.correspondence.model.Letter;
import org.harken.correspondence.model.Letter.Release;
import org.harken.correspondence.model.LetterDocument;
import org.harken.correspondence.output.LetterDocx;
import org.harken.correspondence.output.LetterPdf;
import org.harken.correspondence.store.Letters;
import org.harken.platform.files.Blobs;
import org.harken.platform.files.StoredFile;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a letter as a file. The PDF of a released letter is made once, at first need, and kept; a
 * draft is only shown.
 */
@Service
public class PrintLetter {

  /** The two kinds of paper, and what keeps a letter from being put on it. */
  @Component
  record Press(LetterPdf pdf, LetterDocx docx, AskSecondLook looks) {}

  private final Letters letters;
  private final Desk desk;
  private final Press press;
  private final Blobs blobs;
  private final Audit audit;
  private final JsonMapper json;

  PrintLetter(Letters letters, Desk desk, Press press, Blobs blobs, Audit audit, JsonMapper json) {
    this.letters = letters;
    this.desk = desk;
    this.press = press;
    this.blobs = blobs;
    this.audit = audit;
    this.json = json;
  }

  /** A letter as a file; its name names nobody. */
  public record Printed(String name, byte[] content) {}

  @Transactional
  public Printed pdf(Actor actor, UUID id) {
    Letter letter = letters.lock(id);
    CaseSummary summary = desk.caseOf(actor, letter);
    press.looks().refuseUnlooked(id);
    audit.viewed(actor, "case", summary.id().toString(), "letter as PDF");
    String name = LetterDocx.fileName(summary.reference(), "pdf");
    Release release = letter.release();
    if (release == null) {
      return new Printed(name, press.pdf().print(desk.lay(letter, summary).document()));
    }
    return new Printed(name, content(keptPdf(actor, letter, release, summary)));
  }

  @Transactional
  public Printed docx(Actor actor, UUID id) {
    Letter letter = letters.lock(id);
    CaseSummary summary = desk.caseOf(actor, letter);
    press.looks().refuseUnlooked(id);
    audit.viewed(actor, "case", summary.id().toString(), "letter as Word file");
    Release release = letter.release();
    LetterDocument document =
        release == null ? desk.lay(letter, summary).document() : frozen(release);
    return new Printed(
        LetterDocx.fileName(summary.reference(), "docx"), press.docx().print(document));
  }

  /** The one PDF of a released letter; made now if nobody needed it before. */
  UUID keptPdf(Actor actor, Letter letter, Release release, CaseSummary summary) {
    UUID known = release.pdf();
    if (known != null) {
      return known;
    }
    byte[] content = press.pdf().print(frozen(release));
    String name = LetterDocx.fileName(summary.reference(), "pdf");
    StoredFile file = blobs.keep(name, "application/pdf", content);
    letters.keepPdf(letter.id(), file.id());
    audit.changed(
        actor,
        "printed",
        "letter",
        letter.id().toString(),
        Map.of("case", letter.caseId(), "file", file.id(), "sha256", file.sha256()));
    return file.id();
  }

  /** Every word as it was released. */
  LetterDocument frozen(Release release) {
    return json.readValue(release.snapshot(), LetterDocument.class);
  }

  private byte[] content(UUID file) {
    try (InputStream in = blobs.open(file)) {
      return in.readAllBytes();
    } catch (IOException problem) {
      throw new IllegalStateException("The kept PDF cannot be read", problem);
    }
  }
}
