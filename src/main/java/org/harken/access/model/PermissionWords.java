package org.harken.access.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Permissions in plain words, in the order of permissions.yaml. */
public final class PermissionWords {

  private static final Map<String, String> WORDS = read();

  private PermissionWords() {}

  /** Those of the collection, permission to words. */
  public static Map<String, String> of(Collection<String> permissions) {
    Map<String, String> words = new LinkedHashMap<>(WORDS);
    words.keySet().retainAll(permissions);
    return words;
  }

  private static Map<String, String> read() {
    try (InputStream file =
        PermissionWords.class.getResourceAsStream("/org/harken/access/permissions.yaml")) {
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
