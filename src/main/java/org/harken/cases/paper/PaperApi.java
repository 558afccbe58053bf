package org.harken.cases.paper;

import org.harken.cases.paper.PrintFile.Order;
import org.harken.cases.paper.PrintFile.Printed;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole file for programs: {@code to} and {@code why} are asked for, {@code annexes} may be
 * {@code notes,audit}.
 */
@RestController
class PaperApi {

  private final PrintFile printFile;

  PaperApi(PrintFile printFile) {
    this.printFile = printFile;
  }

  @Permits("cases:print")
  @GetMapping("/api/v1/cases/{reference}.pdf")
  ResponseEntity<byte[]> print(
      Actor actor,
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String why,
      @RequestParam(required = false) @Nullable String annexes) {
    Printed printed = printFile.print(actor, reference, new Order(to, why, Annex.of(annexes)));
    return PaperPage.file(printed);
  }
}
