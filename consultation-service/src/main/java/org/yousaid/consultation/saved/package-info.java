/** Forms that were begun and not sent: kept sealed until somebody comes back, or until it is too late. */
@NullMarked
package org.yousaid.consultation.saved;

import org.jspecify.annotations.NullMarked;
