package org.harken.correspondence.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.correspondence.LetterKind;
import org.harken.correspondence.LetterStatus;
import org.harken.correspondence.LetterText;
import org.harken.correspondence.SentHow;
import org.jspecify.annotations.Nullable;

/**
 * A letter on a case.
 *
 * @param release null while it is a draft
 */
public record Letter(
    UUID id,
    UUID caseId,
    LetterKind kind,
    String language,
    LetterStatus status,
    LetterText text,
    UUID author,
    Instant savedAt,
    int version,
    @Nullable Release release,
    List<Sending> sendings) {

  /**
   * What was frozen.
   *
   * @param snapshot the whole letter as JSON, with its print
   */
  public record Release(
      Instant at,
      UUID by,
      String reason,
      @Nullable UUID addressee,
      String templateVersion,
      String snapshot,
      String sha256,
      @Nullable UUID pdf) {}

  /** One time it left. */
  public record Sending(SentHow how, Instant at, UUID by, String to, @Nullable UUID mail) {}

  public boolean isDraft() {
    return status == LetterStatus.DRAFT;
  }

  /** The first time it left, or null. */
  public @Nullable Instant sentAt() {
    return sendings.isEmpty() ? null : sendings.getFirst().at();
  }

  public @Nullable Instant releasedAt() {
    return release == null ? null : release.at();
  }
}
