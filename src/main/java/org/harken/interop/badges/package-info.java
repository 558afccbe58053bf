/** What was signed for somebody as an Open Badge 3.0: issued, shown, verified, revoked. */
@NullMarked
package org.harken.interop.badges;

import org.jspecify.annotations.NullMarked;
