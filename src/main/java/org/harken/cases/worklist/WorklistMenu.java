package org.harken.cases.worklist;

import org.harken.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of cases in the menu. */
@Configuration(proxyBeanMethods = false)
class WorklistMenu {

  @Bean
  MenuEntry today() {
    return new MenuEntry(10, "Today", "sun-high", "/", "/", "cases:read", false);
  }

  @Bean
  MenuEntry call() {
    return new MenuEntry(20, "Call", "phone", "/cases/new", "/cases/new", "cases:record", false);
  }

  @Bean
  MenuEntry casesEntry() {
    return new MenuEntry(30, "Cases", "folders", "/cases", "/cases", "cases:read", false);
  }

  @Bean
  MenuEntry openingsEntry() {
    return new MenuEntry(
        50, "Reasons", "door-enter", "/openings", "/openings", "cases:protect", true);
  }

  @Bean
  MenuEntry tasksEntry() {
    return new MenuEntry(10, "Tasks", "checklist", "/tasks", "/tasks", "tasks:own", false);
  }
}
