package org.harken.cases.protection;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.UUID;
import org.harken.cases.store.Given;
import org.harken.cases.store.Guard;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Naming staff and restricting a case, for programs. */
@RestController
class ProtectionApi {

  record About(@JsonAlias("name") @Nullable String staff, @Nullable String as) {}

  record Because(@JsonAlias("reason") @Nullable String because) {}

  record Restriction(
      @JsonAlias("reason") @Nullable String because, @Nullable List<@Nullable String> list) {}

  record OnTheList(@Nullable String staff) {}

  record Kept(UUID id) {}

  private final NameStaff nameStaff;
  private final RestrictCase restrictCase;

  ProtectionApi(NameStaff nameStaff, RestrictCase restrictCase) {
    this.nameStaff = nameStaff;
    this.restrictCase = restrictCase;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/about")
  @ResponseStatus(HttpStatus.CREATED)
  Kept name(Actor actor, @PathVariable String reference, @RequestBody About body) {
    return new Kept(
        nameStaff.name(
            actor, reference, body.staff(), Given.code("as", body.as(), Guard.As.class)));
  }

  @Permits("cases:protect")
  @PostMapping("/api/v1/cases/{reference}/about/{id}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      Actor actor,
      @PathVariable String reference,
      @PathVariable String id,
      @RequestBody Because body) {
    nameStaff.withdraw(actor, reference, id(id), body.because());
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/restriction")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void restrict(Actor actor, @PathVariable String reference, @RequestBody Restriction body) {
    List<@Nullable String> list = body.list();
    restrictCase.restrict(
        actor,
        reference,
        body.because(),
        list == null ? List.of() : list.stream().map(name -> name == null ? "" : name).toList());
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/restriction/list")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void add(Actor actor, @PathVariable String reference, @RequestBody OnTheList body) {
    restrictCase.add(actor, reference, body.staff());
  }

  @Permits("cases:protect")
  @PostMapping("/api/v1/cases/{reference}/restriction/list/{staff}/strike")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void strike(Actor actor, @PathVariable String reference, @PathVariable String staff) {
    restrictCase.strike(actor, reference, id(staff));
  }

  @Permits("cases:protect")
  @PostMapping("/api/v1/cases/{reference}/restriction/lift")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void lift(Actor actor, @PathVariable String reference, @RequestBody Because body) {
    restrictCase.lift(actor, reference, body.because());
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException problem) {
      throw new NotFound();
    }
  }
}
