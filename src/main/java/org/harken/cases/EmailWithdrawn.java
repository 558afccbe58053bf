package org.harken.cases;

import java.util.UUID;
import org.harken.platform.web.Actor;

/** The person wants no e-mail any more: what waits to leave by e-mail must not. */
public record EmailWithdrawn(UUID caseId, Actor by) {}
