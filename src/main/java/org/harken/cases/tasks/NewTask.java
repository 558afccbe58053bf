package org.harken.cases.tasks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task to be given.
 *
 * @param assignee a member of staff by id, e-mail or name; null or {@code me} for oneself
 */
public record NewTask(
    @Nullable String text, @Nullable String assignee, @Nullable LocalDate dueOn) {}
