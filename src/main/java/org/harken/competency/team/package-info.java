/** The team's ladder: who can do what, what hangs on one person, what ends soon. */
@NullMarked
package org.harken.competency.team;

import org.jspecify.annotations.NullMarked;
