package org.harken.cases.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.harken.access.Role;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the organisation decided about closed cases, read from policy.yaml. */
final class GuardPolicy {

  private static final String FILE = "/org/harken/cases/protection/policy.yaml";
  private static final GuardPolicy STANDS = read();

  private final Set<Role> alwaysOnTheList;
  private final List<String> voicemailWords;

  private GuardPolicy(Set<Role> alwaysOnTheList, List<String> voicemailWords) {
    this.alwaysOnTheList = alwaysOnTheList;
    this.voicemailWords = voicemailWords;
  }

  static GuardPolicy stands() {
    return STANDS;
  }

  boolean isAlwaysOnTheList(Role role) {
    return alwaysOnTheList.contains(role);
  }

  /** By these a contact is known to be a voicemail, in small letters. */
  List<String> voicemailWords() {
    return voicemailWords;
  }

  private static GuardPolicy read() {
    try (InputStream file = GuardPolicy.class.getResourceAsStream(FILE)) {
      Map<String, List<String>> lines =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(file));
      Set<Role> always = EnumSet.noneOf(Role.class);
      lines.getOrDefault("alwaysOnTheList", List.of()).stream()
          .map(Role::valueOf)
          .forEach(always::add);
      return new GuardPolicy(always, List.copyOf(lines.getOrDefault("voicemailWords", List.of())));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
