package org.harken.architecture.violators;

import org.springframework.web.bind.annotation.GetMapping;

/** Breaks the rule that every route names its permission. */
final class UnguardedPage {

  @GetMapping("/unguarded")
  String page() {
    return "unguarded";
  }
}
