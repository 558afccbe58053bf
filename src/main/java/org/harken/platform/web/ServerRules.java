package org.harken.platform.web;

import gg.jte.TemplateEngine;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The server below the frame: how it refuses, and whom it believes about who asks. */
@Component
class ServerRules implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  private final TemplateEngine templates;
  private final JsonMapper json;
  private final String proxies;

  /**
   * @param proxies the addresses of our own proxies; what anybody else says of the client is not
   *     heard
   */
  ServerRules(
      TemplateEngine templates, JsonMapper json, @Value("${HARKEN_PROXIES:}") String proxies) {
    this.templates = templates;
    this.json = json;
    this.proxies = proxies.strip();
  }

  @Override
  public void customize(ConfigurableTomcatWebServerFactory server) {
    server.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new ServerRefusal(templates, json)));
    if (!proxies.isEmpty()) {
      var forwarded = new RemoteIpValve();
      forwarded.setInternalProxies(proxies);
      forwarded.setProtocolHeader("X-Forwarded-Proto");
      forwarded.setPortHeader("X-Forwarded-Port");
      server.addEngineValves(forwarded);
    }
  }
}
