package org.harken.access.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.access.AccessNews;
import org.harken.access.Facility;
import org.harken.access.Role;
import org.harken.access.Staff;
import org.harken.access.model.Quarter;
import org.harken.access.store.AccessReviews;
import org.harken.access.store.AccessReviews.Review;
import org.harken.access.store.Houses;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.Ids;
import org.harken.platform.web.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the reviews of the quarter, and tells who has to look through them or is late. */
@Service
public class OpenReviews {

  private static final String PAGE = "/access-review";

  private final AccessReviews reviews;
  private final Houses houses;
  private final StaffList staffList;
  private final Audit audit;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  OpenReviews(
      AccessReviews reviews,
      Houses houses,
      StaffList staffList,
      Audit audit,
      ApplicationEventPublisher news,
      Clock clock) {
    this.reviews = reviews;
    this.houses = houses;
    this.staffList = staffList;
    this.audit = audit;
    this.news = news;
    this.clock = clock;
  }

  /** Safe to do again and again. */
  @Transactional
  public void open() {
    for (Facility house : houses.facilities()) {
      LocalDate today = LocalDate.now(clock.withZone(house.zone()));
      var review =
          new Review(
              Ids.next(),
              house.id(),
              Quarter.of(today).toString(),
              today.plusDays(ReviewRule.DUE_AFTER_DAYS),
              null);
      if (reviews.open(review, clock.instant())) {
        begin(house, review);
      }
    }
    reviews.recent(0).forEach(this::tellOfLateness);
  }

  private void begin(Facility house, Review review) {
    List<Staff> reaching = staffList.reaching(house.id(), names(Role.values()));
    reaching.forEach(staff -> reviews.addLine(review.id(), staff.id()));
    audit.changed(
        Actor.SYSTEM,
        "access review opened",
        "facility",
        house.id().toString(),
        Map.of(
            "review", review.id().toString(),
            "quarter", review.quarter(),
            "people", reaching.size()));
    UUID owner = house.owner();
    if (owner != null) {
      news.publishEvent(
          new AccessNews(
              owner,
              "access-review:" + review.id(),
              "Please look through who has access to " + house.name() + ".",
              PAGE));
    } else {
      tellDirectors(
          house,
          "access-review-nobody:" + review.id(),
          "Nobody answers for " + house.name() + ", so nobody looks through who has access.");
    }
  }

  private void tellOfLateness(Review review) {
    houses
        .facility(review.facility())
        .filter(house -> review.dueOn().isBefore(LocalDate.now(clock.withZone(house.zone()))))
        .ifPresent(
            house ->
                tellDirectors(
                    house,
                    "access-review-late:" + review.id(),
                    "The review of access to " + house.name() + " is overdue."));
  }

  private void tellDirectors(Facility house, String key, String text) {
    staffList
        .reaching(house.id(), names(Role.DIRECTOR))
        .forEach(director -> news.publishEvent(new AccessNews(director.id(), key, text, PAGE)));
  }

  private static String[] names(Role... roles) {
    return Arrays.stream(roles).map(Role::name).toArray(String[]::new);
  }
}
