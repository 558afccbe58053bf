package org.harken.platform.testing;

import java.util.IdentityHashMap;
import java.util.Map;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Requests to the shared context, through every filter, without a server. */
public final class Web {

  private static final Map<WebApplicationContext, MockMvc> KNOWN = new IdentityHashMap<>();

  private Web() {}

  public static synchronized MockMvc of(WebApplicationContext context) {
    return KNOWN.computeIfAbsent(context, Web::make);
  }

  private static MockMvc make(WebApplicationContext context) {
    DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
    var customizer = new SpringBootMockMvcBuilderCustomizer(context);
    customizer.setAddFilters(true);
    customizer.setPrint(MockMvcPrint.NONE); // what it would print it keeps, page for page
    customizer.customize(builder);
    return builder.build();
  }
}
