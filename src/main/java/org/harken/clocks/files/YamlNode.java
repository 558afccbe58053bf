package org.harken.clocks.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A mapping in a data file, read key by key; every fault names the file, the line and the key.
 * Nothing is built that a file names: only texts, numbers, days and lists are read.
 */
public final class YamlNode {

  private static final String PLAIN = "tag:yaml.org,2002:";
  private static final Set<String> KNOWN_TAGS =
      Set.of("str", "int", "bool", "null", "float", "timestamp", "map", "seq");

  /** Bigger files are none that a person keeps. */
  private static final int MOST = 200_000;

  private final String file;
  private final int line;
  private final Map<String, Node> values;
  private final Map<String, Integer> lines;

  private YamlNode(String file, int line, Map<String, Node> values) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.lines = Map.of();
  }

  private YamlNode(String file, Node node) {
    this.file = file;
    this.line = line(node);
    this.values = new LinkedHashMap<>();
    this.lines = new LinkedHashMap<>();
    if (!(plain(node) instanceof MappingNode mapping)) {
      throw new UnsoundFile(file, line, "a list of keys and values is expected here");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(plain(tuple.getKeyNode()) instanceof ScalarNode key)) {
        throw new UnsoundFile(file, line(tuple.getKeyNode()), "a key has to be a word");
      }
      if (values.put(key.getValue(), plain(tuple.getValueNode())) != null) {
        throw new UnsoundFile(file, line(key), key.getValue() + " stands here twice");
      }
      lines.put(key.getValue(), line(key));
    }
  }

  /** A file that lies beside a class of this room. */
  public static YamlNode beside(Class<?> type, String file) {
    try (InputStream in = type.getResourceAsStream(file)) {
      if (in == null) {
        throw new UnsoundFile(file, 1, "it is not there");
      }
      return read(file, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException problem) {
      throw new UncheckedIOException(file + " cannot be read", problem);
    }
  }

  public static YamlNode read(String file, Reader text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(MOST);
    options.setNestingDepthLimit(20);
    options.setMaxAliasesForCollections(10);
    try {
      Node root = new Yaml(new SafeConstructor(options)).compose(text);
      if (root == null) {
        throw new UnsoundFile(file, 1, "there is nothing in it");
      }
      return new YamlNode(file, root);
    } catch (MarkedYAMLException problem) {
      int line = problem.getProblemMark() == null ? 1 : problem.getProblemMark().getLine() + 1;
      throw new UnsoundFile(file, line, "this is not sound YAML: " + problem.getProblem());
    } catch (YAMLException problem) {
      throw new UnsoundFile(file, 1, "this is not sound YAML: " + problem.getMessage());
    }
  }

  private Node plain(Node node) {
    String tag = node.getTag() == null ? "" : node.getTag().getValue();
    if (!tag.startsWith(PLAIN) || !KNOWN_TAGS.contains(tag.substring(PLAIN.length()))) {
      throw new UnsoundFile(file, line(node), "this names something that is not read: " + tag);
    }
    return node;
  }

  private static int line(Node node) {
    return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
  }

  public boolean has(String key) {
    return values.containsKey(key);
  }

  public void allow(Set<String> known) {
    values.keySet().stream()
        .filter(key -> !known.contains(key))
        .findFirst()
        .ifPresent(
            key -> {
              throw fault(key, "is not known here");
            });
  }

  public String text(String key) {
    return optionalText(key).orElseThrow(() -> fault(key, "is missing"));
  }

  public Optional<String> optionalText(String key) {
    return scalar(key)
        .map(
            text -> {
              if (text.isBlank() || text.indexOf('\u0000') >= 0) {
                throw fault(key, "must be a text that is not empty");
              }
              if (text.length() > 1_000) {
                throw fault(key, "must not be longer than 1,000 characters");
              }
              return text;
            });
  }

  public int number(String key, int smallest, int largest) {
    return optionalNumber(key, smallest, largest)
        .orElseThrow(
            () -> fault(key, "must be a whole number from " + smallest + " to " + largest));
  }

  public Optional<Integer> optionalNumber(String key, int smallest, int largest) {
    return scalar(key)
        .map(
            text -> {
              if (text.matches("\\d{1,7}")) {
                int number = Integer.parseInt(text);
                if (number >= smallest && number <= largest) {
                  return number;
                }
              }
              throw fault(key, "must be a whole number from " + smallest + " to " + largest);
            });
  }

  public boolean flag(String key) {
    return flag(key, false);
  }

  public boolean flag(String key, boolean otherwise) {
    return scalar(key)
        .map(
            text ->
                switch (text) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw fault(key, "must be true or false");
                })
        .orElse(otherwise);
  }

  public LocalDate day(String key) {
    return optionalDay(key).orElseThrow(() -> fault(key, "is missing"));
  }

  public Optional<LocalDate> optionalDay(String key) {
    return scalar(key).map(text -> day(key, text));
  }

  private LocalDate day(String key, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException none) {
      // said below
    }
    throw fault(key, "must be a date such as 2026-01-31");
  }

  public List<LocalDate> days(String key) {
    return texts(key).stream().map(text -> day(key, text)).toList();
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return optionalChoice(key, type).orElseThrow(() -> fault(key, "is missing"));
  }

  public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
    return scalar(key).map(name -> choice(key, name, type));
  }

  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    return texts(key).stream().map(name -> choice(key, name, type)).toList();
  }

  private <E extends Enum<E>> E choice(String key, String name, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst()
        .orElseThrow(
            () -> fault(key, "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  public List<YamlNode> nodes(String key) {
    return list(key).stream().map(node -> new YamlNode(file, node)).toList();
  }

  /** The same; a bare word stands for an entry that has only this. */
  public List<YamlNode> nodes(String key, String word) {
    return list(key).stream()
        .map(
            node ->
                node instanceof ScalarNode
                    ? new YamlNode(file, line(node), Map.of(word, node))
                    : new YamlNode(file, node))
        .toList();
  }

  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : list(key)) {
      if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
        throw new UnsoundFile(file, line(node), key + " must be a list of words");
      }
      texts.add(scalar.getValue());
    }
    return texts;
  }

  private List<Node> list(String key) {
    Node value = values.get(key);
    if (value == null || isEmpty(value)) {
      return List.of();
    }
    if (value instanceof SequenceNode sequence) {
      if (sequence.getValue().size() > 400) {
        throw fault(key, "must not have more than 400 entries");
      }
      return sequence.getValue().stream().map(this::plain).toList();
    }
    throw fault(key, "must be a list");
  }

  public Optional<YamlNode> node(String key) {
    Node value = values.get(key);
    return value == null || isEmpty(value)
        ? Optional.empty()
        : Optional.of(new YamlNode(file, value));
  }

  private Optional<String> scalar(String key) {
    Node value = values.get(key);
    if (value == null || isEmpty(value)) {
      return Optional.empty();
    }
    if (value instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue().strip());
    }
    throw fault(key, "must be a single value");
  }

  private static boolean isEmpty(Node value) {
    return value instanceof ScalarNode && value.getTag().getValue().equals(PLAIN + "null");
  }

  public UnsoundFile fault(@Nullable String key, String what) {
    int at = key == null ? line : lines.getOrDefault(key, line);
    return new UnsoundFile(file, at, key == null ? what : key + " " + what);
  }
}
