package org.harken.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;

/** Lets filters answer a fault exactly as the handler of errors answers it inside a controller. */
@Component
public class Answers {

  private final ObjectProvider<HandlerExceptionResolver> faults;
  private final ObjectProvider<AbstractTemplateViewResolver> pages;

  Answers(
      @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> faults,
      ObjectProvider<AbstractTemplateViewResolver> pages) {
    this.faults = faults;
    this.pages = pages;
  }

  public void fault(HttpServletRequest request, HttpServletResponse response, Exception fault)
      throws IOException {
    @Nullable ModelAndView answer =
        faults.getObject().resolveException(request, response, null, fault);
    if (answer == null) {
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      return;
    }
    if (answer.isEmpty()) {
      return;
    }
    var status = answer.getStatus();
    if (status != null) {
      response.setStatus(status.value());
    }
    render(request, response, String.valueOf(answer.getViewName()), answer.getModel());
  }

  private void render(
      HttpServletRequest request, HttpServletResponse response, String name, Map<String, ?> model)
      throws IOException {
    try {
      View view = pages.getObject().resolveViewName(name, Request.locale());
      if (view == null) {
        throw new IllegalStateException("no page " + name);
      }
      view.render(model, request, response);
    } catch (IOException | RuntimeException problem) {
      throw problem;
    } catch (Exception problem) {
      throw new IOException("could not show " + name, problem);
    }
  }
}
