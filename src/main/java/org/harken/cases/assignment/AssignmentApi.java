package org.harken.cases.assignment;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing over for programs. */
@RestController
class AssignmentApi {

  record Body(@JsonAlias("to") @Nullable String assignee, @Nullable String reason) {}

  record Many(
      @JsonAlias("references") @Nullable List<@Nullable String> cases,
      @JsonAlias("to") @Nullable String assignee,
      @Nullable String reason) {}

  /** What became of one. */
  record Fate(String reference, boolean given, @Nullable String why) {}

  record Fates(List<Fate> items) {}

  private final AssignCase assignCase;
  private final AssignMany assignMany;

  AssignmentApi(AssignCase assignCase, AssignMany assignMany) {
    this.assignCase = assignCase;
    this.assignMany = assignMany;
  }

  /** Several at once, each for itself: one that cannot go holds up no other. */
  @Permits("cases:work")
  @PostMapping("/api/v1/cases/assign")
  Fates assignMany(Actor actor, @RequestBody Many body) {
    List<@Nullable String> cases = body.cases();
    return new Fates(
        assignMany
            .assignNamed(
                actor,
                cases == null
                    ? List.of()
                    : cases.stream().map(one -> one == null ? "" : one).toList(),
                body.assignee(),
                body.reason())
            .stream()
            .map(told -> new Fate(told.chosen().reference(), told.why() == null, told.why()))
            .toList());
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/assign")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void assign(Actor actor, @PathVariable String reference, @RequestBody Body body) {
    assignCase.assign(actor, reference, body.assignee(), body.reason());
  }
}
