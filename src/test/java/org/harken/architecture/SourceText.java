package org.harken.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads sources as text; formatted by google-java-format, so that methods stand at known indents.
 */
final class SourceText {

  private static final Pattern METHOD_START =
      Pattern.compile(
          "^( {2}| {4}| {6})(?!return|throw|else|new )[\\w@<].*\\(.*|^( {2}| {4})[\\w<>,.?@\\[\\] ]+\\($");

  private SourceText() {}

  static List<Path> files(String folder, String ending) throws IOException {
    try (var paths = Files.walk(Path.of(folder))) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> path.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  static String withoutComments(String code) {
    return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
  }

  /**
   * The first lines of methods that span more lines than the limit, from signature to closing
   * brace.
   */
  static List<String> methodsLongerThan(Path file, int limit) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> found = new ArrayList<>();
    for (int start = 0; start < lines.size(); start++) {
      String line = lines.get(start);
      if (!METHOD_START.matcher(line).matches()
          || line.endsWith(";")
          || line.contains(" record ")) {
        continue;
      }
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      int end = closing(lines, start, indent);
      if (end > start && end - start + 1 > limit) {
        found.add(line.strip() + " (" + (end - start + 1) + " lines)");
      }
    }
    return found;
  }

  private static int closing(List<String> lines, int start, String indent) {
    for (int i = start + 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.equals(indent + "}")) {
        return i;
      }
      boolean sameDepth = line.startsWith(indent) && !line.startsWith(indent + " ");
      if (sameDepth && !line.startsWith(indent + ")") && !line.startsWith(indent + "}")) {
        return -1;
      }
    }
    return -1;
  }
}
