package org.harken.cases.file;

import gg.jte.Content;
import java.util.List;

/** What later rooms add to a case, in order: above it, under what is due, in it, and beside it. */
public record Panels(
    List<Content> above, List<Content> strip, List<Content> within, List<Content> beside) {}
