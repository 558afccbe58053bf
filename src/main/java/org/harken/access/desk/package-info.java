/**
 * A shared desk: it locks when nobody is there, and words typed and not sent wait for their person.
 */
@NullMarked
package org.harken.access.desk;

import org.jspecify.annotations.NullMarked;
