package org.harken.cases.worklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harken.access.Access;
import org.harken.access.Facility;
import org.harken.access.Scope;
import org.harken.access.Staff;
import org.harken.cases.store.Guard;
import org.harken.cases.store.Ranks;
import org.harken.cases.store.Sql;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.jspecify.annotations.Nullable;

/** Turns a filter into a WHERE of fixed texts and bound values. */
final class Conditions {

  /** The newest so many whose words match: nobody reads on further, and old files would slow it. */
  private static final int MOST_FOUND = 2_000;

  private final Actor actor;
  private final Access access;
  private final Instant now;
  private final String reach;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  Conditions(Actor actor, Access access, Guard guard, Instant now) {
    this.actor = actor;
    this.access = access;
    this.now = now;
    Scope scope = access.scope(actor);
    if (scope.everything()) {
      reach = "true";
    } else {
      reach = "(facility = any(:facilities) or department = any(:departments))";
      texts.add(reach);
      values.put("facilities", scope.facilityArray());
      values.put("departments", scope.departmentArray());
    }
    texts.add(Guard.openRows("worklist_row"));
    values.putAll(guard.values(actor));
  }

  String sql() {
    return texts.isEmpty() ? "true" : String.join(" and ", texts);
  }

  Map<String, Object> values() {
    return values;
  }

  /** False where nothing can match. */
  boolean take(Filter filter) {
    String words = clean(filter.q());
    tab(filter.tab(), words != null);
    if (words != null) {
      search(words);
    }
    if (filter.kind() != null) {
      add("kind = :kind", "kind", filter.kind().name());
    }
    due(clean(filter.due()));
    order(filter);
    return assignee(clean(filter.assignee())) && facility(clean(filter.facility()));
  }

  private void tab(Filter.@Nullable Tab tab, boolean searching) {
    if (tab == null || (tab == Filter.Tab.ALL && searching)) {
      return;
    }
    texts.add("status = 'OPEN'");
    below(Ranks.CLOSED_FROM);
    switch (tab) {
      case MINE -> add("owner = :me", "me", actor.id());
      case OVERDUE -> dueBy("now", now);
      case UNASSIGNED -> texts.add("owner is null");
      case WAITING -> texts.add("waiting");
      case ALL -> {}
    }
  }

  private void search(String words) {
    String like = "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    texts.add(
        """
        case_id in (
          (select id from cases.case_file
          where search @@ (websearch_to_tsquery('simple', :words) || websearch_to_tsquery('english', :words)
            || websearch_to_tsquery('spanish', :words))
            and %s
          order by id desc limit :mostFound)
          union all
          select case_id from cases.worklist_row where names ilike :like
          union all
          select case_id from cases.worklist_row where reference ilike :like)
        """
            .formatted(reach));
    values.put("mostFound", MOST_FOUND);
    values.put("words", words);
    values.put("like", like);
  }

  private void due(@Nullable String due) {
    if (due == null) {
      return;
    }
    switch (due.toLowerCase(Locale.ROOT)) {
      case "overdue" -> dueBy("dueNow", now);
      case "today" -> dueBy("dueBy", now.plus(1, ChronoUnit.DAYS));
      case "week" -> dueBy("dueBy", now.plus(7, ChronoUnit.DAYS));
      case "danger" -> texts.add("danger");
      default ->
          throw Refused.field("due", "Choose overdue, today, week or danger, or leave it out.");
    }
  }

  private void dueBy(String name, Instant moment) {
    add("due_at < :" + name, name, Sql.time(moment));
    below(Ranks.of(moment));
  }

  /** What is meant ranks below this: the list need not be read to its end for it. */
  private void below(long rank) {
    texts.add("rank < " + rank);
  }

  private void order(Filter filter) {
    if (filter.order() == Filter.Order.FORECAST) {
      // nothing that is closed can be late any more
      texts.add("status = 'OPEN'");
    }
    String after = filter.after();
    if (after == null || after.isBlank()) {
      return;
    }
    Cursor cursor = Cursor.of(after.strip(), filter.order());
    texts.add("(" + column(filter.order()) + ", case_id) > (:afterKey, :afterCase)");
    values.put("afterKey", cursor.key());
    values.put("afterCase", cursor.caseId());
  }

  /** The column that lists are ordered by. */
  static String column(Filter.Order order) {
    return switch (order) {
      case FIRST -> "rank";
      case FORECAST -> "forecast_order";
    };
  }

  private boolean assignee(@Nullable String assignee) {
    if (assignee == null) {
      return true;
    }
    Optional<UUID> staff =
        assignee.equalsIgnoreCase("me")
            ? Optional.of(actor.id())
            : access.findStaff(assignee).map(Staff::id);
    staff.ifPresent(id -> add("owner = :assignee", "assignee", id));
    return staff.isPresent();
  }

  private boolean facility(@Nullable String facility) {
    if (facility == null) {
      return true;
    }
    Optional<UUID> id =
        access.facilities(actor).stream()
            .filter(
                one ->
                    one.name().equalsIgnoreCase(facility)
                        || one.id().toString().equalsIgnoreCase(facility))
            .map(Facility::id)
            .findFirst();
    id.ifPresent(found -> add("facility = :facility", "facility", found));
    return id.isPresent();
  }

  private void add(String text, String name, Object value) {
    texts.add(text);
    values.put(name, value);
  }

  private static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String plain = text.replace("\u0000", "").strip();
    return plain.isEmpty()
        ? null
        : plain.substring(
            0, plain.offsetByCodePoints(0, Math.min(200, plain.codePointCount(0, plain.length()))));
  }
}
