package org.harken.alerts.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.alerts.WarningPolicy;
import org.harken.alerts.policy.PolicyView.Office;
import org.harken.alerts.policy.PolicyView.Version;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When you are told: the policy of warnings as it stands, and a new version of it. */
@Controller
class PolicyPage {

  private final PolicyVersions versions;
  private final ChangePolicy changePolicy;
  private final MayChangeWarnings mayChange;
  private final Access access;
  private final Clock clock;

  PolicyPage(
      PolicyVersions versions,
      ChangePolicy changePolicy,
      MayChangeWarnings mayChange,
      Access access,
      Clock clock) {
    this.versions = versions;
    this.changePolicy = changePolicy;
    this.mayChange = mayChange;
    this.access = access;
    this.clock = clock;
  }

  @GetMapping("/warnings")
  @Permits(Permits.SIGNED_IN)
  ModelAndView show(Actor actor) {
    LocalDate tomorrow = today().plusDays(1);
    return page(actor, PolicyForm.of(versions.on(tomorrow), tomorrow, ids(actor)), Map.of(), "");
  }

  @PostMapping("/warnings")
  @Permits("warnings:change")
  ModelAndView change(Actor actor, @RequestParam Map<String, String> fields) {
    try {
      WarningPolicy base = versions.on(today().plusDays(1));
      changePolicy.change(actor, new PolicyForm(fields).read(base, ids(actor)));
      return new ModelAndView("redirect:/warnings#versions");
    } catch (Refused refusal) {
      Map<String, String> faults = new HashMap<>();
      refusal.faults().forEach(fault -> faults.put(fault.field(), fault.message()));
      ModelAndView page = page(actor, fields, faults, refusal.getMessage());
      page.setStatus(faults.isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
  }

  private ModelAndView page(
      Actor actor, Map<String, String> fields, Map<String, String> faults, String trouble) {
    WarningPolicy now = versions.on(today());
    List<Facility> facilities = access.facilities(actor);
    List<Office> offices = new ArrayList<>();
    offices.add(new Office(PolicyForm.USUAL, "Everywhere"));
    facilities.forEach(one -> offices.add(new Office(one.id().toString(), one.name())));
    var view =
        new PolicyView(
            now.version(),
            PolicyWords.day(now.from()),
            PolicyWords.rows(now),
            PolicyWords.tells(now, facilities),
            versions(now),
            mayChange.change(actor),
            offices,
            fields,
            faults,
            trouble);
    return new ModelAndView("alerts/policy/policy", Map.of("view", view));
  }

  private List<Version> versions(WarningPolicy now) {
    return versions.all().stream()
        .map(
            made ->
                new Version(
                    made.policy().version(),
                    PolicyWords.day(made.policy().from()),
                    made.by(),
                    made.policy().version() == now.version()
                        ? "In force"
                        : made.policy().from().isAfter(today()) ? "From that day on" : ""))
        .toList();
  }

  private List<UUID> ids(Actor actor) {
    return access.facilities(actor).stream().map(Facility::id).toList();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
