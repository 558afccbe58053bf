/** One thing for one named person, with a date. */
@NullMarked
package org.harken.cases.tasks;

import org.jspecify.annotations.NullMarked;
