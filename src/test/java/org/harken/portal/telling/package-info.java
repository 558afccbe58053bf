/** Tests of the public pages: telling. */
@NullMarked
package org.harken.portal.telling;

import org.jspecify.annotations.NullMarked;
