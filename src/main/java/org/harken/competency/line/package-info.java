/** Who stands above whom: the line of supervisors, and the director of a house. */
@NullMarked
package org.harken.competency.line;

import org.jspecify.annotations.NullMarked;
