@NullMarked
package org.yousaid.support.request;

import org.jspecify.annotations.NullMarked;
