package org.harken.competency.learning;

/** One line of a list to choose from. */
public record Choice(String value, String label) {}
