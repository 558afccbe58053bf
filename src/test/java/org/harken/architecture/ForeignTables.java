package org.harken.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds SQL that names a table of another room. */
final class ForeignTables {

  private ForeignTables() {}

  static List<String> in(Path root) throws IOException {
    Set<String> rooms = new TreeSet<>();
    try (var folders = Files.list(root)) {
      folders
          .filter(Files::isDirectory)
          .forEach(folder -> rooms.add(folder.getFileName().toString()));
    }
    List<String> found = new ArrayList<>();
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().matches(".*\\.(java|sql)")).toList()) {
        String room = root.relativize(file).getName(0).toString();
        for (String table : in(room, Files.readString(file), rooms)) {
          found.add(file + ": " + table);
        }
      }
    }
    return found;
  }

  /**
   * Tables of other rooms named after from, join, into, update, delete or references in this text
   * of a room.
   */
  static List<String> in(String room, String text, Set<String> rooms) {
    List<String> found = new ArrayList<>();
    var words =
        Pattern.compile(
                "(?i)\\b(?:from|join|into|update|references|table)\\s+([a-z_]+)\\.([a-z_]+)")
            .matcher(text);
    while (words.find()) {
      String owner = words.group(1);
      if (rooms.contains(owner) && !owner.equals(room)) {
        found.add(owner + "." + words.group(2));
      }
    }
    return found;
  }
}
