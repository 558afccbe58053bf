package org.harken.competency.mentoring;

import java.time.LocalDate;
import org.harken.alerts.Alerts;
import org.harken.competency.learning.InWords;
import org.harken.competency.learning.Learners;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The day before a talk both are told, once. */
@Service
public class RemindOfTalks {

  private final Pairs pairs;
  private final Learners learners;
  private final Alerts alerts;

  RemindOfTalks(Pairs pairs, Learners learners, Alerts alerts) {
    this.pairs = pairs;
    this.learners = learners;
    this.alerts = alerts;
  }

  /** Safe to do again and again. */
  @Transactional
  public void remind(LocalDate latestToday) {
    for (Pair pair : pairs.talkingUntil(latestToday.plusDays(1))) {
      LocalDate talk = pair.nextTalk();
      LocalDate today = learners.today(pair.learner());
      if (talk != null && !talk.isBefore(today) && !talk.isAfter(today.plusDays(1))) {
        tell(pair, talk);
      }
    }
  }

  private void tell(Pair pair, LocalDate talk) {
    String key = "next-talk:" + pair.id() + ":" + talk;
    String page = "/learning/mentoring/" + pair.id();
    String when = " on " + InWords.day(talk) + ".";
    alerts.tell(pair.mentor(), key, "You talk with " + learners.name(pair.learner()) + when, page);
    alerts.tell(pair.learner(), key, "You talk with " + learners.name(pair.mentor()) + when, page);
  }
}
