package org.harken.cases.repair;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.audit.Audit;
import org.harken.cases.forms.Typed;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Reach;
import org.harken.cases.store.Repairs;
import org.harken.cases.store.Spoken;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What does not belong to this case is chosen here, and where it goes. */
@Controller
@Permits("cases:work")
class RepairPage {

  private static final String FORM = "repair";
  private static final String CHOSEN = "item-";

  private final RepairEntry repairEntry;
  private final Reach reach;
  private final Repairs repairs;
  private final Audit audit;
  private final Clock clock;

  RepairPage(RepairEntry repairEntry, Reach reach, Repairs repairs, Audit audit, Clock clock) {
    this.repairEntry = repairEntry;
    this.reach = reach;
    this.repairs = repairs;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/cases/{reference}/repair")
  ModelAndView open(Actor actor, @PathVariable String reference) {
    return page(actor, reference, Typed.nothing());
  }

  @PostMapping("/cases/{reference}/repair")
  ModelAndView repair(
      Actor actor, @PathVariable String reference, @RequestParam Map<String, String> fields) {
    var typed = new Typed(FORM, fields);
    try {
      String way = typed.text("way");
      if (way.isEmpty()) {
        typed.fault("way", "Does it belong to another case, or is it wrong?");
      }
      if (way.equals("move")) {
        typed.required("moveTo", 40, "To which case does it belong? Its reference, please.");
      }
      typed.required("reason", 500, "Please say in a few words what happened.");
      List<UUID> items = items(fields);
      if (items.isEmpty()) {
        typed.fault("items", "Please choose what is to be put right.");
      }
      typed.check();
      String to = way.equals("move") ? typed.raw("moveTo") : null;
      repairEntry.repair(actor, reference, new Wish(items, to, typed.raw("reason")));
      return new ModelAndView("redirect:/cases/" + reference + "#timeline");
    } catch (Refused refusal) {
      typed.refused(refusal);
      ModelAndView page = page(actor, reference, typed);
      page.setStatus(
          refusal.faults().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private static List<UUID> items(Map<String, String> fields) {
    return fields.keySet().stream()
        .filter(name -> name.matches(CHOSEN + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(name -> UUID.fromString(name.substring(CHOSEN.length())))
        .toList();
  }

  private ModelAndView page(Actor actor, String reference, Typed typed) {
    CaseFile file = reach.read(actor, reference);
    audit.viewed(actor, "case", file.id().toString(), "what to put right");
    List<RepairView.Line> lines =
        repairs.entries(file.id()).stream()
            .map(
                one ->
                    new RepairView.Line(
                        CHOSEN + one.id(),
                        one.title(),
                        shortened(one.text()),
                        one.byName()
                            + ", "
                            + Spoken.inSentence(one.at(), file.zone(), clock.instant()),
                        typed.ticked(CHOSEN + one.id())))
            .toList();
    return new ModelAndView(
        "cases/repair/repair",
        Map.of("view", new RepairView(file.reference(), file.title(), lines, typed)));
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 240
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 240)) + " …";
  }
}
