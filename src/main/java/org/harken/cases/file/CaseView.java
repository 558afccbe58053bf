package org.harken.cases.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.harken.cases.CaseSummary;
import org.harken.cases.NextStep;
import org.harken.clocks.Obligation;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case, ready to be shown. Every {@code when} and {@code dueText} is a string
 * in the facility's time; the instants beside them are for programs.
 *
 * @param danger null where no abuse, neglect or harm was alleged
 * @param closing how it was closed last; null where it never was
 * @param next the best thing to do now, or null
 * @param panels cards of later rooms
 * @param seen who opened the case, newest first: role, not name
 * @param hold a legal hold that stands, or null
 * @param marks what was put right, by the id of the thing and of each line that tells of it
 */
public record CaseView(
    CaseSummary summary,
    Head head,
    String words,
    Because because,
    List<Reason> trace,
    List<Due> due,
    List<PersonLine> people,
    List<IssueLine> issues,
    List<FindingLine> findings,
    List<TaskLine> tasks,
    List<NoteLine> notes,
    List<FileLine> files,
    List<TimelineLine> timeline,
    List<LinkLine> links,
    List<Attempt> attempts,
    List<Seen> seen,
    @Nullable Danger danger,
    @Nullable ClinicalReview clinicalReview,
    @Nullable Closing closing,
    @Nullable NextStep next,
    Panels panels,
    List<PartJson> parts,
    Map<UUID, Mark> marks,
    @Nullable Hold hold) {

  /** How a thing or a line of the timeline is marked; null where it stands as it is. */
  public @Nullable Mark mark(UUID id) {
    return marks.get(id);
  }

  /** It stands here: not entered in error, not moved elsewhere. */
  public boolean stands(UUID id) {
    Mark mark = marks.get(id);
    return mark == null || !mark.struck();
  }

  public int openTasks() {
    return (int) tasks.stream().filter(TaskLine::open).count();
  }

  /**
   * How something is marked that was filed on the wrong case or in error.
   *
   * @param struck it does not stand here any more
   * @param title such as "Moved to PR-26-0007" or "Entered in error"
   * @param other the other case; empty for none
   */
  public record Mark(
      boolean struck,
      String title,
      String other,
      String gone,
      String by,
      String when,
      String reason) {}

  /** A legal hold that stands: who asked for it, why, since when. */
  public record Hold(String who, String why, String since, String by) {}

  /** The strings of the page's head; {@code answersName} answers while nobody has it. */
  public record Head(
      String reference,
      String title,
      String kindLabel,
      String channelLabel,
      String receivedWhen,
      String recordedBy,
      String language,
      String facilityName,
      String departmentName,
      String ownerName,
      String officePhone,
      String emergencyPhone,
      String letterDeclinedWhen,
      boolean mayEmail,
      String answersName) {}

  /** Why it is what it is: "Grievance, because it came in writing (42 CFR 482.13(a)(2))". */
  public record Because(
      String row,
      String pack,
      String version,
      String text,
      String citation,
      String sentence,
      List<String> toAsk,
      boolean forReview) {}

  /** One step of the recognition's history, newest first. */
  public record Reason(
      String kindLabel,
      String row,
      String text,
      String citation,
      String pack,
      String version,
      String inputs,
      String who,
      String when,
      Instant at,
      boolean standing,
      boolean byHand) {}

  /**
   * What is owed.
   *
   * @param status as the API says it: running, met, missed, paused, extended, cancelled
   * @param dueText such as "Tomorrow" or "Wed 25 February"
   * @param progress how much of its time has gone, 0 to 100
   * @param note such as "Day 6 of 7." or "Met Fri 20 February, 11:20."
   */
  public record Due(
      UUID id,
      String kind,
      String label,
      String status,
      String dueText,
      int progress,
      String note,
      String because,
      String citation,
      Instant dueAt,
      @Nullable Instant metAt,
      Obligation owed) {

    /** Met, but after its day. */
    public boolean late() {
      return status.equals("met") && metAt != null && metAt.isAfter(dueAt);
    }
  }

  /**
   * Somebody of the case.
   *
   * @param role such as "Patient" or "Daughter"
   * @param standing such as "Gets the answer" or "No authority yet"
   * @param authority the id of the authority in force; null for none
   */
  public record PersonLine(
      UUID id,
      String name,
      String initials,
      String role,
      String standing,
      boolean mayReceive,
      String proof,
      String email,
      String phone,
      String mrn,
      String birthDate,
      String address,
      String language,
      String contactWishes,
      boolean isPatient,
      boolean isComplainant,
      @Nullable UUID authority) {}

  /** An issue and the words it points at. */
  public record IssueLine(
      UUID id,
      int number,
      String category,
      String categoryLabel,
      String domainLabel,
      String subLabel,
      int severity,
      String severityLabel,
      String departmentName,
      @Nullable UUID department,
      String stage,
      String stageLabel,
      String words,
      String codedBy) {}

  /** A finding. */
  public record FindingLine(
      UUID id,
      @Nullable UUID issue,
      int issueNumber,
      String text,
      String source,
      String by,
      String when,
      Instant at) {}

  /**
   * A task.
   *
   * @param cancelled why it is no longer needed, else empty
   */
  public record TaskLine(
      UUID id,
      String text,
      UUID assignee,
      String assigneeName,
      String dueText,
      boolean done,
      boolean late,
      String doneNote,
      String cancelled,
      boolean mine,
      @Nullable Instant doneAt,
      @Nullable LocalDate dueOn) {

    public boolean open() {
      return !done && cancelled.isEmpty();
    }
  }

  /** A note. */
  public record NoteLine(UUID id, String text, String by, String when, Instant at) {}

  /** A file; its content is at {@code link}. */
  public record FileLine(
      UUID id, UUID blob, String name, String type, String sizeText, String by, String when) {}

  /**
   * A line of the timeline, newest first.
   *
   * @param person the person's own words or a contact with them
   * @param bad danger or lateness
   */
  public record TimelineLine(
      UUID id,
      String kind,
      String title,
      String text,
      String who,
      String when,
      Instant at,
      boolean person,
      boolean bad,
      boolean words) {}

  /** Another case this one is tied to. */
  public record LinkLine(
      String reference,
      String title,
      String kind,
      String kindLabel,
      @Nullable LocalDate destroyedOn) {}

  /** An attempt to reach the person. */
  public record Attempt(UUID id, String how, String result, String by, String when, Instant at) {}

  /** Somebody who opened the case. */
  public record Seen(String title, String name, String what, String when) {}

  /** An allegation of abuse, neglect or harm. */
  public record Danger(
      boolean open,
      String allegedWhen,
      String acceptedBy,
      String acceptedWhen,
      Instant allegedAt) {}

  /** Record only: referred on, completed on. */
  public record ClinicalReview(String referredOn, String completedOn) {}

  /** The last closing. */
  public record Closing(
      String outcome,
      String outcomeLabel,
      String rationale,
      String transferredTo,
      String agreedBy,
      String closedBy,
      String when,
      boolean reopened) {}

  /** What a later room adds to the API's answer. */
  public record PartJson(String name, List<?> items) {}
}
