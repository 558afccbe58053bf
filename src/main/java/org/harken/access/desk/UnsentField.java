package org.harken.access.desk;

/** What stood in one field. */
public record UnsentField(String name, String label, String value) {}
