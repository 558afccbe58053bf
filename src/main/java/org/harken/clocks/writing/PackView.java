package org.harken.clocks.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pack on its page, in ready words. */
public final class PackView {

  private PackView() {}

  /**
   * The page of one pack.
   *
   * @param toConfirm how many rules nobody has compared with their source
   * @param text what stands in the box: the newest version, or what was typed
   * @param fault what is wrong with what was typed; null where nothing is
   */
  public record Page(
      String id,
      String name,
      String place,
      String version,
      String since,
      boolean shipped,
      int toConfirm,
      List<RuleLine> rules,
      List<Version> versions,
      List<Try> tries,
      boolean mayWrite,
      boolean fresh,
      String text,
      @Nullable String fault) {}

  /** One rule in words. */
  public record RuleLine(
      String id,
      String label,
      String about,
      String howLong,
      List<String> moves,
      List<String> exceptions,
      String citation,
      boolean toConfirm) {}

  /** A version and since when it is in force. */
  public record Version(String version, String from, boolean shipped, boolean now) {}

  /** An example receipt and what it would make due. */
  public record Try(String when, List<Due> due) {}

  /** What, and when. */
  public record Due(String label, String day) {}

  /** All packs. */
  public record All(List<Line> lines, boolean mayWrite) {}

  /** One pack in the list. */
  public record Line(
      String id,
      String name,
      String place,
      String version,
      String since,
      int rules,
      int toConfirm) {}
}
