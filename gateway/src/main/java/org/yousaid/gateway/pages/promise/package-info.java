/** Promises for those who keep them: what is owed, what goes out by itself, and what staff can do. */
@NullMarked
package org.yousaid.gateway.pages.promise;

import org.jspecify.annotations.NullMarked;
