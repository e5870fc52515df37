/** The news of a ward, once a week, for who asked for it: gathered as it is heard, told from what is stored. */
@NullMarked
package org.yousaid.notification.digest;

import org.jspecify.annotations.NullMarked;
