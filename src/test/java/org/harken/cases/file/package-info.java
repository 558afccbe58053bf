/** Tests of the case page. */
@NullMarked
package org.harken.cases.file;

import org.jspecify.annotations.NullMarked;
