package org.harken.competency;

import java.util.List;

/**
 * One rung of the ladder.
 *
 * @param key as the file names it
 * @param code short and told apart from the other rungs, such as {@code E}
 */
public record Level(String key, String code, String label, List<Statement> statements) {

  public Level {
    statements = List.copyOf(statements);
  }
}
