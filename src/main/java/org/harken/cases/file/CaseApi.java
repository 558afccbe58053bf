package org.harken.cases.file;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.harken.cases.reason.OpenWithReason;
import org.harken.cases.store.Cosigns;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The file of a case for programs. */
@RestController
class CaseApi {

  private final ReadCase readCase;
  private final OpenWithReason openWithReason;
  private final Cosigns cosigns;

  CaseApi(ReadCase readCase, OpenWithReason openWithReason, Cosigns cosigns) {
    this.cosigns = cosigns;
    this.openWithReason = openWithReason;
    this.readCase = readCase;
  }

  @Permits("cases:read")
  @GetMapping("/api/v1/cases/{reference}")
  Map<String, Object> read(
      Actor actor,
      @PathVariable String reference,
      @RequestHeader(name = "Reason", required = false) @Nullable String reason) {
    if (reason != null) {
      openWithReason.open(actor, reference, reason);
    }
    CaseView view = readCase.read(actor, reference);
    Map<String, Object> json = CaseJson.whole(view);
    json.put("cosign", Signature.of(cosigns.find(view.summary().id()), view.summary().zone()));
    return json;
  }

  /**
   * Whether a senior has signed the intake.
   *
   * @param status WAITING, SIGNED, or null where none has to
   */
  record Signature(@Nullable String status, @Nullable String by, @Nullable String at) {

    static Signature of(Optional<Cosigns.Cosign> one, ZoneId zone) {
      return one.filter(cosign -> cosign.kind() == Cosigns.Kind.COSIGN)
          .map(
              cosign ->
                  new Signature(
                      cosign.isOpen() ? "WAITING" : "SIGNED",
                      cosign.signedByName(),
                      CaseJson.timeOrNull(cosign.signedAt(), zone)))
          .orElseGet(() -> new Signature(null, null, null));
    }
  }
}
