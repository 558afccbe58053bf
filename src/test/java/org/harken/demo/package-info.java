@NullMarked
package org.harken.demo;

import org.jspecify.annotations.NullMarked;
