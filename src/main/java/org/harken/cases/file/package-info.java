/** The file of one case, put together for the page and the API. */
@NamedInterface("file")
@NullMarked
package org.harken.cases.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
