/** Recurring work, run once however many nodes there are. */
@NullMarked
package org.harken.platform.jobs;

import org.jspecify.annotations.NullMarked;
