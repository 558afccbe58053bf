/** Cases as programs work on them. */
@NullMarked
package org.harken.cases.api;

import org.jspecify.annotations.NullMarked;
