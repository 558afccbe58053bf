package org.harken.cases.merging;

import org.harken.cases.store.Typed;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merging and linking for programs. */
@RestController
class MergingApi {

  record Into(@Nullable String into) {}

  record Other(@Nullable String other) {}

  private final MergeDuplicate mergeDuplicate;
  private final LinkCases linkCases;

  MergingApi(MergeDuplicate mergeDuplicate, LinkCases linkCases) {
    this.mergeDuplicate = mergeDuplicate;
    this.linkCases = linkCases;
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/merge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void merge(Actor actor, @PathVariable String reference, @RequestBody Into body) {
    mergeDuplicate.merge(actor, reference, Typed.line("into", body.into(), 40));
  }

  @Permits("cases:work")
  @PostMapping("/api/v1/cases/{reference}/link")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void link(Actor actor, @PathVariable String reference, @RequestBody Other body) {
    linkCases.link(actor, reference, Typed.line("other", body.other(), 40));
  }
}
