/** What somebody learns, on one page, and who may see it: the pieces that its folders share. */
@NullMarked
package org.harken.competency.learning;

import org.jspecify.annotations.NullMarked;
