package org.harken.cases.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.harken.cases.CaseKind;
import org.harken.cases.CaseStatus;
import org.harken.cases.store.Given;
import org.harken.platform.Refused;
import org.harken.platform.web.Actor;
import org.harken.platform.web.Permits;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The worklist for programs. */
@RestController
class WorklistApi {

  record Due(String kind, String label, Instant dueAt) {}

  /**
   * @param forecast how likely it is to be late, in thousandths; null where that is not known
   */
  record Item(
      UUID id,
      String reference,
      String title,
      CaseKind kind,
      CaseStatus status,
      String person,
      String facility,
      String department,
      @Nullable UUID assignee,
      String assigneeName,
      Instant receivedAt,
      @Nullable Due due,
      boolean danger,
      int openTasks,
      boolean waiting,
      boolean unsigned,
      @Nullable Integer forecast) {}

  record Answer(List<Item> items, @Nullable String next) {}

  private final WorklistQuery worklist;

  WorklistApi(WorklistQuery worklist) {
    this.worklist = worklist;
  }

  @Permits("cases:read")
  @GetMapping("/api/v1/cases")
  Answer list(
      Actor actor,
      @RequestParam(required = false) @Nullable String assignee,
      @RequestParam(required = false) @Nullable String tab,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String kind,
      @RequestParam(required = false) @Nullable String facility,
      @RequestParam(required = false) @Nullable String due,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String limit,
      @RequestParam(required = false) @Nullable String after) {
    var filter =
        new Filter(
            Given.code("tab", tab, Filter.Tab.class),
            assignee,
            q,
            Given.code("kind", kind, CaseKind.class),
            facility,
            due,
            after,
            limit(limit),
            order(sort));
    Page page = worklist.find(actor, filter);
    return new Answer(page.items().stream().map(WorklistApi::item).toList(), page.next());
  }

  private static Filter.Order order(@Nullable String sort) {
    Filter.Order order = Given.code("sort", sort, Filter.Order.class);
    return order == null ? Filter.Order.FIRST : order;
  }

  private static int limit(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    try {
      int limit = Integer.parseInt(text.strip());
      if (limit >= 1) {
        return limit;
      }
    } catch (NumberFormatException problem) {
      throw Refused.field("limit", "Please give a number from 1 to 200.");
    }
    throw Refused.field("limit", "Please give a number from 1 to 200.");
  }

  private static Item item(Row row) {
    Instant due = row.dueAt();
    return new Item(
        row.id(),
        row.reference(),
        row.title(),
        row.kind(),
        row.status(),
        row.person(),
        row.facilityName(),
        row.departmentName(),
        row.owner(),
        row.ownerName(),
        row.receivedAt(),
        due == null ? null : new Due(row.dueKind(), row.dueLabel(), due),
        row.danger(),
        row.openTasks(),
        row.waiting(),
        row.unsigned(),
        row.forecast());
  }
}
