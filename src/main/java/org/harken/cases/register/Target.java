package org.harken.cases.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.harken.cases.store.DataFile;

/**
 * What a column of a register may be taken as.
 *
 * @param name the API's own name of the field
 * @param mayBeConstant one value for every row is possible
 * @param guesses names of columns that are usually this
 */
record Target(
    String name, String label, String group, boolean mayBeConstant, List<String> guesses) {

  private static final List<Target> ALL =
      DataFile.rows(Target.class, "targets.csv").stream()
          .map(
              row ->
                  new Target(
                      row.getField("name"),
                      row.getField("label"),
                      row.getField("group"),
                      row.getField("mayBeConstant").equals("yes"),
                      Arrays.asList(row.getField("guesses").split("\\|"))))
          .toList();

  static List<Target> all() {
    return ALL;
  }

  static Optional<Target> named(String name) {
    return ALL.stream().filter(target -> target.name.equalsIgnoreCase(name.strip())).findFirst();
  }

  boolean isNeeded() {
    return group.equals("needed");
  }

  /** The place of the name of a column among the guesses; lower fits better. */
  int fit(String header) {
    String plain = plain(header);
    if (plain.equals(plain(name))) {
      return 0;
    }
    int place = guesses.stream().map(Target::plain).toList().indexOf(plain);
    return place < 0 ? Integer.MAX_VALUE : place + 1;
  }

  /** Letters and digits alone, so that "E-mail" and "email" are one. */
  static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }
}
