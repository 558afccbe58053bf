package org.harken.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.harken.platform.Ids;
import org.harken.platform.NotFound;
import org.harken.platform.web.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class AlertsTest {

  @Autowired Alerts alerts;
  @Autowired InboxPage page;

  private final Actor maya = somebody();
  private final Actor jon = somebody();

  private static Actor somebody() {
    return new Actor(Ids.next(), "Maya Klein", "Patient representative", Set.of());
  }

  private UUID tell(Actor actor, String key) {
    alerts.tell(actor.id(), key, "A case was handed to you.", "/cases/PR-26-0001");
    return alerts.unread(actor.id()).getFirst().id();
  }

  @Test
  void theSameKeyIsToldOnceAndToEverybodyApart() {
    tell(maya, "handed-1");
    tell(maya, "handed-1");
    tell(jon, "handed-1");
    assertThat(alerts.unread(maya.id()))
        .singleElement()
        .satisfies(alert -> assertThat(alert.link()).isEqualTo("/cases/PR-26-0001"));
    assertThat(alerts.unread(jon.id())).hasSize(1);
  }

  @Test
  void whatWasReadStaysReadWhenToldAgain() {
    UUID first = tell(maya, "handed-1");
    tell(maya, "handed-2");
    assertThat(page.markRead(maya, first)).isEqualTo("redirect:/inbox");
    assertThat(alerts.unread(maya.id())).hasSize(1);
    alerts.tell(maya.id(), "handed-1", "Again", "/");
    assertThat(alerts.unread(maya.id())).hasSize(1);
    page.markAllRead(maya);
    assertThat(alerts.unread(maya.id())).isEmpty();
    assertThat(page.inbox(maya).getModel()).containsKeys("unread", "read");
  }

  @Test
  void theInboxOfSomebodyElseIsNotThere() {
    UUID mine = tell(maya, "handed-1");
    assertThatThrownBy(() -> page.markRead(jon, mine)).isInstanceOf(NotFound.class);
    assertThat(alerts.unread(maya.id())).hasSize(1);
  }

  @Test
  void refusesALinkThatLeavesTheHouse() {
    assertThatThrownBy(() -> alerts.tell(maya.id(), "x", "Look", "https://elsewhere.example"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> alerts.tell(maya.id(), "x", "Look", "//elsewhere.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
