package org.harken.platform.mail;

import org.harken.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the outbox for those who may see it. */
@Configuration(proxyBeanMethods = false)
class OutboxMenu {

  @Bean
  static MenuEntry outboxEntry() {
    return new MenuEntry(830, "Outbox", "mail", "/outbox", "/outbox", "mail:read", true);
  }
}
