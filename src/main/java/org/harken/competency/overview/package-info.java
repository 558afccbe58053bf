/** What somebody learns, on one page; and the team, for those who lead it. */
@NullMarked
package org.harken.competency.overview;

import org.jspecify.annotations.NullMarked;
