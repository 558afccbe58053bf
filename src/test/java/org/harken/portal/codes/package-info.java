/** Tests of the public pages: codes. */
@NullMarked
package org.harken.portal.codes;

import org.jspecify.annotations.NullMarked;
