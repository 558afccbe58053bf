package org.harken.cases.cosign;

import org.harken.access.Practice;
import org.harken.cases.store.CosignQueue;
import org.harken.cases.store.HeldQueue;
import org.harken.platform.web.Actor;
import org.harken.platform.web.MenuBadge;
import org.harken.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of whoever signs for others, with how many wait. */
@Configuration(proxyBeanMethods = false)
class CosignMenu {

  private static final String PATH = "/cosign";

  @Bean
  MenuEntry cosignEntry() {
    return new MenuEntry(45, "Supervise", "eye-check", PATH, PATH, "cases:work", true);
  }

  @Bean
  MenuBadge cosignBadge(Practice practice, CosignQueue queue, HeldQueue held) {
    return new MenuBadge() {
      @Override
      public String path() {
        return PATH;
      }

      @Override
      public boolean isFor(Actor actor) {
        return practice.mayCosign(actor);
      }

      @Override
      public int waiting(Actor actor) {
        return queue.waitingFor(actor) + held.waitingFor(actor).size();
      }
    };
  }
}
