@NullMarked
package org.harken.cases.recognition;

import org.jspecify.annotations.NullMarked;
