package org.harken.access.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.access.store.AccessReviews;
import org.harken.access.store.AccessReviews.Line;
import org.harken.access.store.AccessReviews.Review;
import org.harken.access.store.Houses;
import org.harken.access.store.StaffList;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the reviews that somebody may see, in words. */
@Component
class ReviewReading {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final int CLOSED = 12;

  private final AccessReviews reviews;
  private final Houses houses;
  private final StaffList staffList;
  private final MayReview mayReview;
  private final Clock clock;

  ReviewReading(
      AccessReviews reviews, Houses houses, StaffList staffList, MayReview mayReview, Clock clock) {
    this.reviews = reviews;
    this.houses = houses;
    this.staffList = staffList;
    this.mayReview = mayReview;
    this.clock = clock;
  }

  ReviewView view(Actor actor) {
    List<ReviewView.One> mine = new ArrayList<>();
    List<ReviewView.Late> late = new ArrayList<>();
    List<ReviewView.One> done = new ArrayList<>();
    for (Review review : reviews.recent(CLOSED)) {
      Facility house = houses.facility(review.facility()).orElseThrow();
      if (!mayReview.sees(actor, house)) {
        continue;
      }
      ReviewView.One one = one(actor, house, review);
      if (review.closedAt() != null) {
        done.add(one);
      } else {
        mine.add(one);
        if (one.overdue()) {
          late.add(
              new ReviewView.Late(
                  house.name(), review.quarter(), one.due(), name(house.owner()), one.open()));
        }
      }
    }
    return new ReviewView(mine, late, done);
  }

  private ReviewView.One one(Actor actor, Facility house, Review review) {
    List<ReviewView.Person> people =
        reviews.lines(review.id()).stream().map(line -> person(actor, house, line)).toList();
    return new ReviewView.One(
        review.id().toString(),
        house.name(),
        review.quarter(),
        DAY.format(review.dueOn()),
        review.closedAt() == null
            && review.dueOn().isBefore(LocalDate.now(clock.withZone(house.zone()))),
        (int) people.stream().filter(person -> person.decision().isEmpty()).count(),
        people);
  }

  private ReviewView.Person person(Actor actor, Facility house, Line line) {
    Staff staff = staffList.find(line.staff()).orElseThrow();
    return new ReviewView.Person(
        staff.id().toString(),
        staff.name(),
        staff.title(),
        staff.active() ? reach(staffList.scope(staff.id()), house) : "Account closed",
        line.lastSignIn() == null ? "Never" : day(line.lastSignIn(), house.zone()),
        staff.id().equals(actor.id()),
        decision(line, house.zone()));
  }

  private String decision(Line line, ZoneId zone) {
    Instant at = line.decidedAt();
    if (line.decision().isEmpty() || at == null) {
      return "";
    }
    return (line.decision().equals("KEEP") ? "Kept" : "Taken away")
        + " on "
        + day(at, zone)
        + " by "
        + name(line.decidedBy());
  }

  private static String reach(Scope scope, Facility house) {
    if (scope.everything()) {
      return "Every facility";
    }
    return scope.facilities().contains(house.id())
        ? "The whole facility"
        : scope.departments().isEmpty() ? "Nothing here" : "Single departments";
  }

  private String name(@Nullable UUID staff) {
    return staff == null ? "Nobody" : staffList.find(staff).map(Staff::name).orElse("Nobody");
  }

  private static String day(Instant moment, ZoneId zone) {
    return DAY.format(moment.atZone(zone));
  }
}
