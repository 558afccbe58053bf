/** A code of the own phone as second step of signing in: asked for, set up, removed, demanded. */
@NullMarked
package org.harken.access.secondstep;

import org.jspecify.annotations.NullMarked;
