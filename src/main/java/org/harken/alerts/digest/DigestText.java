package org.harken.alerts.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.harken.alerts.Whom;

/** The words of a mail: counts and links. No case, no name, no matter of a complaint. */
final class DigestText {

  static final String DAILY = "Your deadlines today";
  static final String AT_ONCE = "Please look now";

  private final String url;
  private final Instant now;
  private final ZoneId zone;

  DigestText(String url, Instant now, ZoneId zone) {
    this.url = url;
    this.now = now;
    this.zone = zone;
  }

  String daily(List<Standing> standing, LocalTime at) {
    List<String> parts = new ArrayList<>();
    parts.add(part("Of your own work:", standing, one -> one.as() == Whom.OWNER, "/?tab=mine"));
    parts.add(
        part("Of those you lead:", standing, one -> one.as() != Whom.OWNER, "/cases?tab=all"));
    parts.add(inbox());
    parts.add(
        "You get one such mail on a working day, at "
            + at
            + ", and only where there is news. What cannot wait comes at once.");
    return joined(parts);
  }

  String atOnce(List<Standing> pressing) {
    long safety = pressing.stream().filter(Standing::safety).count();
    List<String> parts = new ArrayList<>();
    if (safety > 0) {
      parts.add(
          (safety == 1 ? "Somebody may be in danger." : safety + " people may be in danger.")
              + " Look now, and call."
              + link("/?tab=all&due=danger"));
    }
    parts.add(
        part(
            "What does not wait for your next mail:",
            pressing,
            one -> !one.safety(),
            "/?tab=mine"));
    parts.add(inbox());
    return joined(parts);
  }

  private String inbox() {
    return "Line by line, in your inbox:" + link("/inbox");
  }

  /** Empty where there is nothing to count. */
  private String part(String heading, List<Standing> all, Predicate<Standing> which, String path) {
    List<Standing> some = all.stream().filter(which).toList();
    List<String> counts = new ArrayList<>();
    count(counts, some, one -> one.dueAt().isBefore(now), "late");
    count(counts, some, one -> isToday(one), "due today");
    count(counts, some, one -> !one.dueAt().isBefore(now) && !isToday(one), "coming near");
    return counts.isEmpty() ? "" : heading + " " + String.join(", ", counts) + "." + link(path);
  }

  private static void count(
      List<String> counts, List<Standing> some, Predicate<Standing> which, String words) {
    long found = some.stream().filter(which).count();
    if (found > 0) {
      counts.add(found + " " + words);
    }
  }

  private boolean isToday(Standing one) {
    LocalDate day = one.dueAt().atZone(zone).toLocalDate();
    return !one.dueAt().isBefore(now) && day.equals(now.atZone(zone).toLocalDate());
  }

  /** Without a public address people find the way by the words alone. */
  private String link(String path) {
    return url.isEmpty() ? "" : "\n" + url + path;
  }

  private static String joined(List<String> parts) {
    return String.join("\n\n", parts.stream().filter(part -> !part.isEmpty()).toList()) + "\n";
  }
}
