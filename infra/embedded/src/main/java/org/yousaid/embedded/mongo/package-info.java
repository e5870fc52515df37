/** A server that speaks MongoDB's protocol inside this process, with its data on disk. */
@NullMarked
package org.yousaid.embedded.mongo;

import org.jspecify.annotations.NullMarked;
