/** Tests of the public pages: page. */
@NullMarked
package org.harken.portal.page;

import org.jspecify.annotations.NullMarked;
