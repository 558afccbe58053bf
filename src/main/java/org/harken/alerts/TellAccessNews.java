package org.harken.alerts;

import org.harken.access.AccessNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** News about access reach the inbox in the same transaction. */
@Component
class TellAccessNews {

  private final Alerts alerts;

  TellAccessNews(Alerts alerts) {
    this.alerts = alerts;
  }

  @EventListener
  void tell(AccessNews news) {
    alerts.tell(news.staff(), news.key(), news.text(), news.link());
  }
}
