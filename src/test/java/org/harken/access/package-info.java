/** Tests of the organisation, its staff and their sign-in. */
@NullMarked
package org.harken.access;

import org.jspecify.annotations.NullMarked;
