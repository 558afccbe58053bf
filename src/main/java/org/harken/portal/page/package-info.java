/** The frame of the public pages: language, place, words and links. */
@NullMarked
package org.harken.portal.page;

import org.jspecify.annotations.NullMarked;
