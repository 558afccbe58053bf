package org.harken.cases.file;

import gg.jte.Content;
import java.util.List;

/** What later rooms add to a case, in order: in the case, and beside it. */
public record Panels(List<Content> above, List<Content> within, List<Content> beside) {}
