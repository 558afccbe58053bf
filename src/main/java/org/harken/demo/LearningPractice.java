package org.harken.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.harken.access.Access;
import org.harken.access.Staff;
import org.harken.alerts.Alerts;
import org.harken.platform.time.TimeSource;
import org.harken.platform.web.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What people of Lakeside Health learn, once, in one transaction: two curricula under way, a mentor
 * pair, a session that was and one that comes, readings and a log.
 */
@Component
@Profile("demo")
@Order(20)
class LearningPractice implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(LearningPractice.class);

  private final LakesideHealth lakeside;
  private final Ledger ledger;
  private final CurriculumScene curriculumScene;
  private final DevelopmentScene developmentScene;
  private final Rooms rooms;
  private final TransactionTemplate transaction;

  LearningPractice(
      LakesideHealth lakeside,
      Ledger ledger,
      CurriculumScene curriculumScene,
      DevelopmentScene developmentScene,
      Rooms rooms,
      TransactionTemplate transaction) {
    this.lakeside = lakeside;
    this.ledger = ledger;
    this.curriculumScene = curriculumScene;
    this.developmentScene = developmentScene;
    this.rooms = rooms;
    this.transaction = transaction;
  }

  /** Who is there, and the day to which all days relate. */
  record Cast(House house, Access access, Alerts alerts, Instant anchor) {

    Actor who(String key) {
      return access.actor(house.who(key).id());
    }

    Staff staff(String key) {
      return house.who(key);
    }

    String mail(String key) {
      return key + LakesideHealth.MAIL;
    }

    LocalDate day(int ago) {
      return anchor
          .minus(Duration.ofDays(ago))
          .atZone(house.units().getFirst().facility().zone())
          .toLocalDate();
    }

    /** Does it so many days ago, about then at noon. */
    void ago(int days, Runnable work) {
      TimeSource.at(
          anchor.minus(Duration.ofDays(days)),
          () -> {
            work.run();
            return true;
          });
    }

    /** Nobody finds a month of old news. */
    void readOldNews() {
      for (Staff one : house.staff().values()) {
        alerts.unread(one.id()).forEach(line -> alerts.seen(one.id(), line.id()));
      }
    }
  }

  static Map<String, Object> content() {
    return Library.map(Library.load("content/learning.yaml"));
  }

  @Override
  public void run(ApplicationArguments arguments) {
    ledger.alone(
        () -> {
          try {
            transaction.executeWithoutResult(status -> make());
          } catch (RuntimeException problem) {
            LOG.warn("What people learn could not be made", problem);
          }
        });
  }

  private void make() {
    var cast = new Cast(lakeside.house(), rooms.access(), rooms.alerts(), ledger.anchor());
    if (curriculumScene.stands(cast)) {
      return;
    }
    curriculumScene.play(cast);
    developmentScene.play(cast);
    cast.readOldNews();
    curriculumScene.ask(cast);
  }
}
