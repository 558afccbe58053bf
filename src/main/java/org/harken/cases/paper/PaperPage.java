package org.harken.cases.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.harken.cases.forms.Typed;
import org.harken.cases.paper.PrintFile.Order;
import org.harken.cases.paper.PrintFile.Printed;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for whom, why and with which annexes a whole file is printed, then gives it. */
@Controller
@Permits("cases:print")
class PaperPage {

  private final PrintFile printFile;

  PaperPage(PrintFile printFile) {
    this.printFile = printFile;
  }

  @GetMapping("/cases/{reference}/print")
  ModelAndView ask(Actor actor, @PathVariable String reference) {
    return page(actor, reference, Typed.nothing());
  }

  @PostMapping("/cases/{reference}/print")
  Object print(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed("print", fields);
    try {
      return file(
          printFile.print(
              actor, reference, new Order(typed.raw("to"), typed.raw("why"), chosen(typed))));
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, reference, typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static Set<Annex> chosen(Typed typed) {
    Set<Annex> chosen = EnumSet.noneOf(Annex.class);
    for (Annex annex : Annex.values()) {
      if (typed.ticked(annex.name())) {
        chosen.add(annex);
      }
    }
    return chosen;
  }

  private ModelAndView page(Actor actor, String reference, Typed typed) {
    List<PrintFile.Earlier> earlier = printFile.earlier(actor, reference);
    return new ModelAndView(
        "cases/paper/print", Map.of("reference", reference, "typed", typed, "earlier", earlier));
  }

  static ResponseEntity<byte[]> file(Printed printed) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(printed.name()).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(printed.content());
  }
}
