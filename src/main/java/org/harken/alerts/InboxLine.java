package org.harken.alerts;

/** A line of the inbox as the page shows it. */
public record InboxLine(String id, String text, String link, String at) {}
