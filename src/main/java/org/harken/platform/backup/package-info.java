/** Everything in one file and back again; commands for whoever runs Harken. */
@NullMarked
package org.harken.platform.backup;

import org.jspecify.annotations.NullMarked;
