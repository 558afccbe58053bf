package org.harken.cases.register;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the pages of an import show. */
public final class ImportScreen {

  private ImportScreen() {}

  /** One line of the list of one's imports. */
  public record Sent(String id, String file, String what) {}

  /** A field of a case and where its value comes from. */
  public record Choice(
      String name,
      String label,
      boolean needed,
      boolean mayBeConstant,
      String column,
      String constant,
      String fault) {

    /** Where a link to its fault leads; a dot would be read as a class by scripts. */
    public String id() {
      return "column-" + name.replace('.', '-');
    }
  }

  /** The page on which columns are told apart. */
  public record Columns(
      String id,
      String file,
      String readAs,
      int rows,
      List<String> headers,
      List<List<String>> firstRows,
      List<Choice> needed,
      List<Choice> further,
      boolean dayFirst,
      String fault) {

    /** The fields that need another look, in their order. */
    public List<Choice> wrong() {
      return Stream.concat(needed.stream(), further.stream())
          .filter(choice -> !choice.fault().isEmpty())
          .toList();
    }
  }

  static Sent sent(ImportReport report) {
    return new Sent(report.id().toString(), report.file(), words(report));
  }

  /** Where an import stands, in a sentence. */
  static String words(ImportReport report) {
    int done = report.taken() + report.repeated();
    return switch (report.state()) {
      case "waiting" -> "Waits for its turn.";
      case "running" -> "Running.";
      case "failed" -> "Stopped: " + report.detail();
      default ->
          report.dryRun()
              ? String.format(
                  Locale.US, "Tried: %,d of %,d rows would go in or are in.", done, report.rows())
              : String.format(
                  Locale.US,
                  "%,d rows taken, %,d taken before.",
                  report.taken(),
                  report.repeated());
    };
  }

  static List<Choice> choices(
      Mapping mapping, Map<String, String> typed, Map<String, String> faults, boolean needed) {
    return Target.all().stream()
        .filter(target -> target.isNeeded() == needed)
        .map(
            target -> {
              Mapping.Source source = mapping.source(target.name());
              String column = source == null || source.constant() ? "" : source.value();
              String constant = source != null && source.constant() ? source.value() : "";
              return new Choice(
                  target.name(),
                  target.label(),
                  needed,
                  target.mayBeConstant(),
                  typed.getOrDefault("column." + target.name(), column),
                  typed.getOrDefault("constant." + target.name(), constant),
                  faults.getOrDefault(target.name(), ""));
            })
        .toList();
  }
}
