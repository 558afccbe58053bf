package org.harken.cases.cosign;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.harken.access.Access;
import org.harken.access.Department;
import org.harken.access.Facility;
import org.harken.cases.store.CaseFile;
import org.harken.cases.store.Spoken;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.springframework.stereotype.Component;

/** Reads when and where any staff should be said to have got it. */
@Component
class CheckReceipt {

  private static final Pattern OFFSET = Pattern.compile("T.*(Z|[+-]\\d\\d:?\\d\\d)$");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ENGLISH);
  private static final int LONG_AGO = 1900;

  /** A department that nobody named. */
  static final String NONE = "none";

  private final Access access;
  private final Clock clock;

  CheckReceipt(Access access, Clock clock) {
    this.access = access;
    this.clock = clock;
  }

  /** The house a wish names; where it names none, or none there is, as it stands. */
  Facility house(Actor actor, CaseFile file, List<Wish> wishes) {
    Facility stands = access.facility(file.facility()).orElseThrow();
    return wishes.stream()
        .filter(wish -> isFor(wish, CorrectReceipt.FACILITY) && wish.value() != null)
        .findFirst()
        .flatMap(
            wish -> {
              try {
                return Optional.of(named(actor, String.valueOf(wish.value())));
              } catch (Refused saidBesideItsField) {
                return Optional.empty();
              }
            })
        .orElse(stands);
  }

  Facility named(Actor actor, String given) {
    Facility house =
        access.facilities(actor).stream()
            .filter(
                one ->
                    one.id().toString().equals(given.strip())
                        || one.name().equalsIgnoreCase(given.strip()))
            .findFirst()
            .orElse(null);
    if (house == null || !access.scope(actor).covers(house.id(), null)) {
      throw Refused.field(
          CorrectReceipt.FACILITY, "There is no facility of this name that you can reach.");
    }
    return house;
  }

  private static boolean isFor(Wish wish, String code) {
    return wish.field() != null && wish.field().strip().equals(code);
  }

  /** A ward of the one house is none of the other. */
  static List<Refused.FieldFault> strayDepartment(
      CaseFile file, Facility house, List<Wish> wishes) {
    boolean moved = !house.id().equals(file.facility());
    boolean said = wishes.stream().anyMatch(wish -> isFor(wish, "department"));
    return moved && !said && file.department() != null
        ? List.of(
            new Refused.FieldFault(
                "department",
                "This ward belongs to the other house. Where in "
                    + house.name()
                    + " did it happen? Or choose: not said."))
        : List.of();
  }

  /** As it is typed into the box, or with an offset; to the minute, in the time of the house. */
  String moment(CaseFile file, Facility house, String code, String given) {
    ZoneId zone = house.zone();
    LocalDateTime local;
    try {
      local =
          OFFSET.matcher(given).find()
              ? OffsetDateTime.parse(given).atZoneSameInstant(zone).toLocalDateTime()
              : LocalDateTime.parse(given.replace(' ', 'T'));
    } catch (DateTimeException notAMoment) {
      throw Refused.field(code, "Please give day and time, such as 2026-03-03T14:30.");
    }
    Instant at = local.atZone(zone).toInstant();
    if (at.isAfter(clock.instant())) {
      throw Refused.field(
          code, "This moment lies in the future. When did any of our staff get it?");
    }
    if (at.isAfter(file.recordedAt())) {
      throw Refused.field(code, "It was written down before that. It cannot have come later.");
    }
    if (local.getYear() < LONG_AGO) {
      throw Refused.field(code, "This date is before 1900. Please look at the year again.");
    }
    return local.truncatedTo(ChronoUnit.MINUTES).format(MINUTE);
  }

  String department(Actor actor, Facility house, String given) {
    if (given.equalsIgnoreCase(NONE)) {
      return "";
    }
    Department found = access.place(actor, house.id().toString(), given).department();
    if (found == null) {
      throw Refused.field("department", "There is no such department in this house.");
    }
    return found.id().toString();
  }

  static String shown(String value, Facility house) {
    return Spoken.lasting(
        LocalDateTime.parse(value).atZone(house.zone()).toInstant(), house.zone());
  }
}
