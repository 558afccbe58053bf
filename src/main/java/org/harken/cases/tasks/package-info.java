/** What somebody by name has to do, and by when. */
@NamedInterface("tasks")
@NullMarked
package org.harken.cases.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
