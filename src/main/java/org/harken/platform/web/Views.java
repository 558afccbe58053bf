package org.harken.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/**
 * Pages: typed templates beside the code of their feature; a view is named by its path below the
 * root package.
 */
@Configuration(proxyBeanMethods = false)
class Views {

  @Bean
  TemplateEngine templates(@Value("${templates.live:}") String live) {
    var engine =
        live.isEmpty()
            ? TemplateEngine.createPrecompiled(
                null, ContentType.Html, getClass().getClassLoader(), "org.harken")
            : TemplateEngine.create(
                new DirectoryCodeResolver(Path.of(live)),
                Path.of("target/jte-live"),
                ContentType.Html,
                getClass().getClassLoader());
    engine.setTrimControlStructures(true);
    engine.setHtmlTags("form");
    engine.setHtmlInterceptor(new CsrfInEveryForm());
    return engine;
  }

  @Bean
  AbstractTemplateViewResolver pages(TemplateEngine engine) {
    var resolver =
        new AbstractTemplateViewResolver() {
          @Override
          protected Class<?> requiredViewClass() {
            return Page.class;
          }

          @Override
          protected AbstractUrlBasedView instantiateView() {
            return new Page(engine);
          }
        };
    resolver.setViewClass(Page.class);
    resolver.setSuffix(".jte");
    resolver.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return resolver;
  }

  private static final class Page extends AbstractTemplateView {
    private final TemplateEngine engine;

    Page(TemplateEngine engine) {
      this.engine = engine;
    }

    @Override
    public boolean checkResource(Locale locale) {
      String url = getUrl();
      return url != null && engine.hasTemplate(url);
    }

    @Override
    protected void renderMergedTemplateModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      model
          .keySet()
          .removeIf(
              name ->
                  name.startsWith("org.springframework")
                      || name.equals("springMacroRequestContext"));
      var output = new Utf8ByteOutput();
      String url = getUrl();
      if (url == null) {
        throw new IllegalStateException("a page without a template");
      }
      engine.render(url, model, output);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(output.getContentLength());
      output.writeTo(response.getOutputStream());
    }
  }
}
