package org.harken.cases.forms;

/**
 * One line of a list to choose from.
 *
 * @param group the heading it stands under; empty for none
 */
public record Choice(String value, String label, String group) {

  public static Choice of(String value, String label) {
    return new Choice(value, label, "");
  }
}
