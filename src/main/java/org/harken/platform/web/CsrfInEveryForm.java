package org.harken.platform.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the hidden CSRF input into every form that posts, so that no template can forget it. */
final class CsrfInEveryForm implements HtmlInterceptor {

  @Override
  public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
    var request = Request.current();
    if (request != null && "form".equals(name)) {
      @Nullable Object method = attributes.get("method");
      request.setAttribute(
          Request.FORM_POSTS, method != null && "post".equalsIgnoreCase(method.toString()));
      if (Boolean.TRUE.equals(request.getAttribute(Request.FORM_POSTS))) {
        output.writeContent("");
      }
    }
  }

  @Override
  public void onHtmlTagClosed(String name, TemplateOutput output) {
    var request = Request.current();
    if (request != null
        && "form".equals(name)
        && Boolean.TRUE.equals(request.getAttribute(Request.FORM_POSTS))) {
      output.writeContent("<input type=\"hidden\" name=\"_csrf\" value=\"");
      output.writeContent(Request.csrf());
      output.writeContent("\">");
    }
  }
}
