package org.harken.access.review;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.harken.access.Facility;
import org.harken.access.organisation.TakenAway;
import org.harken.access.store.AccessReviews;
import org.harken.access.store.AccessReviews.Review;
import org.harken.access.store.StaffList;
import org.harken.audit.Audit;
import org.harken.platform.NotFound;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who answers for a facility keeps or takes away a person's access to it. */
@Service
public class DecideAccess {

  private final AccessReviews reviews;
  private final TakenAway takenAway;
  private final StaffList staffList;
  private final MayReview mayReview;
  private final Audit audit;
  private final Clock clock;

  DecideAccess(
      AccessReviews reviews,
      StaffList staffList,
      TakenAway takenAway,
      MayReview mayReview,
      Audit audit,
      Clock clock) {
    this.reviews = reviews;
    this.takenAway = takenAway;
    this.staffList = staffList;
    this.mayReview = mayReview;
    this.audit = audit;
    this.clock = clock;
  }

  /** Each person is decided about once a review, and nobody about themselves. */
  @Transactional
  public void decide(Actor actor, UUID reviewId, UUID staff, boolean keep) {
    Review review = reviews.find(reviewId).orElseThrow(NotFound::new);
    Facility house = mayReview.facility(actor, review.facility()).orElseThrow(NotFound::new);
    if (actor.id().equals(staff)) {
      throw new Refused(
          "Somebody else decides about your own access: a director or an administrator.");
    }
    String decision = keep ? "KEEP" : "TAKE_AWAY";
    if (!reviews.decide(reviewId, staff, decision, actor.id(), clock.instant())) {
      throw new Refused("This is decided already.");
    }
    if (!keep) {
      takeAway(house, staff);
    }
    audit.changed(
        actor,
        keep ? "access kept" : "access taken away",
        "staff",
        staff.toString(),
        Map.of("review", reviewId.toString(), "facility", house.id().toString()));
    if (reviews.closeIfDone(reviewId, clock.instant())) {
      audit.changed(
          actor,
          "access review closed",
          "facility",
          house.id().toString(),
          Map.of("review", reviewId.toString()));
    }
  }

  private void takeAway(Facility house, UUID staff) {
    staffList.setScope(staff, takenAway.without(staffList.scope(staff), house.id()));
    reviews.takeAway(staff, house.id(), clock.instant());
  }
}
