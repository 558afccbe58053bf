package org.harken.cases.intake;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.file.CaseJson;
import org.harken.clocks.ObligationJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A concern that was taken, as a program hears it. */
public record CaseTaken(
    UUID id,
    String reference,
    CaseKind kind,
    CaseJson.Because because,
    List<ObligationJson> obligations,
    List<String> toAsk,
    @Nullable String thanks) {

  public static ResponseEntity<CaseTaken> answer(RecordedCase taken) {
    var body =
        new CaseTaken(
            taken.id(),
            taken.reference(),
            taken.kind(),
            CaseJson.Because.of(taken.because()),
            taken.obligations().stream().map(ObligationJson::of).toList(),
            taken.because().toAsk(),
            taken.thanks());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + taken.reference())).body(body);
  }
}
