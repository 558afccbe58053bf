package org.harken.cases.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.harken.cases.Channel;
import org.harken.cases.contact.Calling;
import org.harken.cases.forms.Choice;
import org.harken.cases.forms.Typed;
import org.harken.cases.intake.IntakeScreen;
import org.harken.cases.store.Labels;
import org.harken.clocks.model.Upcoming;
import org.jspecify.annotations.Nullable;

/**
 * A case on the page: what is known of it, what this person may do, and what they last typed.
 *
 * @param calling what a call to the person needs; null where that is not the reader's work
 * @param now the time in the facility, for fields that ask when
 * @param stamp the newest line of the timeline this page shows: a later one is news to the reader
 * @param saved the case was recorded a moment ago: read it back
 * @param news what somebody else did meanwhile, or null
 * @param next what will be owed once something else happens
 */
public record CaseScreen(
    CaseView view,
    List<Marked.Piece> words,
    Typed typed,
    Lists lists,
    May may,
    Call call,
    Calling.@Nullable Ready calling,
    String now,
    boolean saved,
    String stamp,
    @Nullable String news,
    List<Upcoming> next) {

  /** How much an issue weighs, independent of harm. */
  public static final List<Choice> SEVERITIES =
      List.of(
          Choice.of("0", "None"),
          Choice.of("1", "Low"),
          Choice.of("2", "Medium"),
          Choice.of("3", "High"));

  /** Why nobody can receive a letter. */
  public static final List<Choice> NOBODY =
      List.of(
          Choice.of("anonymous", "They stayed unnamed"),
          Choice.of("no address", "No address, no e-mail"),
          Choice.of("returned", "It came back"),
          Choice.of("no authority", "Nobody has the authority to receive it"));

  /** How many lines of the timeline stand open; the rest is one click away. */
  public static final int RECENT = 8;

  /** What there is to choose from. */
  public record Lists(
      List<Choice> staff,
      List<Choice> supervisors,
      List<Choice> taskers,
      List<Choice> departments,
      List<Choice> categories,
      List<Choice> subCodes,
      List<Choice> stages,
      List<Choice> events,
      List<Choice> kinds,
      List<Choice> bases,
      List<Choice> outcomes) {}

  /** What the reader may do here. */
  public record May(
      boolean work,
      boolean record,
      boolean downgrade,
      boolean print,
      boolean release,
      String name) {}

  /** Whom to call when somebody may be in danger; empty where not known. */
  public record Call(
      String department, String departmentPhone, String house, String housePhone, String office) {

    public String departmentLink() {
      return dial(departmentPhone);
    }

    public String houseLink() {
      return dial(housePhone);
    }

    private static String dial(String phone) {
      return "tel:" + phone.replaceAll("[^0-9+]", "");
    }
  }

  public boolean open() {
    return view.summary().status() == org.harken.cases.CaseStatus.OPEN;
  }

  public boolean canWork() {
    return may.work() && open();
  }

  public String path(String part) {
    return "/cases/" + view.head().reference() + "/" + part;
  }

  public List<CaseView.FindingLine> findingsOf(CaseView.IssueLine issue) {
    return view.findings().stream().filter(found -> issue.id().equals(found.issue())).toList();
  }

  public List<CaseView.FindingLine> findingsOfAll() {
    return view.findings().stream().filter(found -> found.issue() == null).toList();
  }

  public List<Choice> issueChoices() {
    return view.issues().stream()
        .filter(issue -> view.stands(issue.id()))
        .map(
            issue ->
                Choice.of(issue.id().toString(), issue.number() + ". " + issue.categoryLabel()))
        .toList();
  }

  public List<Choice> peopleChoices() {
    return view.people().stream()
        .map(person -> Choice.of(person.id().toString(), person.name()))
        .toList();
  }

  public List<CaseView.TimelineLine> recent() {
    return view.timeline().subList(0, Math.min(RECENT, view.timeline().size()));
  }

  public List<CaseView.TimelineLine> earlier() {
    return view.timeline().size() <= RECENT
        ? List.of()
        : view.timeline().subList(RECENT, view.timeline().size());
  }

  /** The ink of an issue, 1 to 3, over again from the fourth. */
  public static int ink(int number) {
    return (number - 1) % 3 + 1;
  }

  /** The bar's width class nearest to this share. */
  public static String width(int progress) {
    int[] known = {5, 10, 20, 30, 40, 50, 60, 70, 86, 95, 100};
    int best = 5;
    for (int width : known) {
      if (Math.abs(width - progress) <= Math.abs(best - progress)) {
        best = width;
      }
    }
    return "w" + best;
  }

  /** What the table was given, in words; without what nobody knew and the policies of the house. */
  public static String known(String inputs) {
    return Arrays.stream(inputs.split(", "))
        .map(input -> input.split(": ", 2))
        .filter(input -> input.length == 2)
        .filter(input -> !input[0].endsWith("Policy") && !input[1].equals("unknown"))
        .map(input -> known(input[0], input[1]))
        .collect(Collectors.joining(" "));
  }

  private static String known(String question, String answer) {
    return question.equals("channel")
        ? "It came: " + Labels.of(Channel.valueOf(answer)).toLowerCase(Locale.ENGLISH) + "."
        : IntakeScreen.words(question) + " " + (answer.equals("yes") ? "Yes." : "No.");
  }

  /** How the bar of an obligation is drawn. */
  public static String bar(CaseView.Due due) {
    return switch (due.status()) {
      case "met" -> "w100 gn";
      case "paused", "cancelled" -> "w100 pz";
      case "missed" -> "w100 rd";
      case "running" ->
          due.kind().equals("IMMEDIATE_REVIEW")
              ? "w100 rd"
              : width(due.progress()) + (due.progress() >= 70 ? " amb" : "");
      default -> width(due.progress()) + (due.progress() >= 70 ? " amb" : "");
    };
  }
}
