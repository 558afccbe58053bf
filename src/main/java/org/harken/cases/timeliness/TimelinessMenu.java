package org.harken.cases.timeliness;

import org.harken.platform.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of whoever reads figures. */
@Configuration(proxyBeanMethods = false)
class TimelinessMenu {

  private static final String PATH = "/timeliness";

  @Bean
  MenuEntry figuresEntry() {
    return new MenuEntry(55, "Figures", "chart-bar", PATH, PATH, "figures:read", true);
  }
}
