/** Tests of the public pages: standing. */
@NullMarked
package org.harken.portal.standing;

import org.jspecify.annotations.NullMarked;
