package org.harken.correspondence.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the data files that stand beside these rules. */
final class DataFile {

  private DataFile() {}

  static Map<String, Object> map(String name) {
    try (InputStream in = DataFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The file " + name + " is missing");
      }
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      return asMap(yaml.load(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException problem) {
      throw new IllegalStateException("Cannot read " + name, problem);
    }
  }

  static Map<String, Object> asMap(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalStateException("A map was expected, not " + value);
    }
    var result = new LinkedHashMap<String, Object>();
    map.forEach((key, entry) -> result.put(String.valueOf(key), entry));
    return result;
  }

  static Map<String, Object> map(Map<String, Object> data, String key) {
    return asMap(data.get(key));
  }

  static List<Map<String, Object>> maps(Map<String, Object> data, String key) {
    return data.get(key) instanceof List<?> list
        ? list.stream().map(DataFile::asMap).toList()
        : List.of();
  }

  static List<String> texts(Map<String, Object> data, String key) {
    return data.get(key) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  static String text(Map<String, Object> data, String key) {
    Object value = data.get(key);
    return value == null ? "" : String.valueOf(value).strip();
  }

  static double number(Map<String, Object> data, String key) {
    if (data.get(key) instanceof Number number) {
      return number.doubleValue();
    }
    throw new IllegalStateException("A number was expected at " + key);
  }

  static LocalDate date(Map<String, Object> data, String key) {
    return data.get(key) instanceof Date date
        ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
        : LocalDate.parse(text(data, key));
  }
}
